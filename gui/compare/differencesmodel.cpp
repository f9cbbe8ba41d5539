#include "gui/compare/differencesmodel.h"

#include "gui/views/celldelegate.h"
#include "gui/views/timetext.h"

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int degreeDigits = 6; // 11 cm

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

QString kindOf(Difference::Kind kind)
{
    switch (kind) {
    case Difference::Kind::Server:
        return DifferencesModel::tr("Server");
    case Difference::Kind::Link:
        return DifferencesModel::tr("Link");
    case Difference::Kind::Digest:
        return DifferencesModel::tr("Digest");
    case Difference::Kind::Client:
        return DifferencesModel::tr("Client");
    }
    return {};
}

/// In words, what one side knows of a thing.
struct Words
{
    QString operator()(std::monostate) const { return DifferencesModel::tr("not known here"); }
    QString operator()(ServerState state) const { return herd::wordsOf(state); }
    QString operator()(LinkHealth health) const
    {
        switch (health) {
        case LinkHealth::Unknown:
            return DifferencesModel::tr("not known");
        case LinkHealth::Up:
            return DifferencesModel::tr("up");
        case LinkHealth::Half:
            return DifferencesModel::tr("up at one end only");
        case LinkHealth::Down:
            return DifferencesModel::tr("down");
        case LinkHealth::Cut:
            return DifferencesModel::tr("cut by an observer");
        }
        return {};
    }
    QString operator()(const std::string &digest) const { return textOf(digest); }
    QString operator()(const ComparedReport &report) const
    {
        QString words = // as tables write them: a decimal comma would be one too many
            u"%1, %2"_s.arg(QString::number(report.where.latitudeDegrees(), 'f', degreeDigits),
                            QString::number(report.where.longitudeDegrees(), 'f', degreeDigits));
        if (!report.origin.empty())
            words = DifferencesModel::tr("%1, told %2", "place, server")
                        .arg(words, textOf(report.origin));
        if (report.sentAt == Timestamp())
            return words;
        return DifferencesModel::tr("%1 at %2").arg(words, timeOfDay(report.sentAt));
    }
};

} // namespace

void DifferencesModel::setNames(const QString &left, const QString &right)
{
    m_left = left;
    m_right = right;
    Q_EMIT headerDataChanged(Qt::Horizontal, Left, Right);
}

int DifferencesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    const Difference *const difference = row(index.row());
    if (!difference || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case What:
        return kindOf(difference->kind);
    case Name:
        return difference->other.empty()
            ? textOf(difference->name)
            : u"%1 \u2013 %2"_s.arg(textOf(difference->name), textOf(difference->other));
    case Left:
        return wordsOf(difference->left);
    case Right:
        return wordsOf(difference->right);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case What:
        return tr("What");
    case Name:
        return tr("Which");
    case Left:
        return m_left;
    case Right:
        return m_right;
    case ColumnCount:
        break;
    }
    return {};
}

bool DifferencesModel::sameRow(const Difference &a, const Difference &b) const
{
    return a.isSameThing(b);
}

QString DifferencesModel::wordsOf(const Difference::Side &side)
{
    return std::visit(Words(), side);
}

} // namespace herd

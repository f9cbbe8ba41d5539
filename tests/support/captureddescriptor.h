#pragma once

#include <QByteArray>
#include <QTemporaryFile>

#include <cstdio>
#include <unistd.h>

/// What is written to standard output or standard error from now on goes to a file, to be read.
class CapturedDescriptor
{
public:
    explicit CapturedDescriptor(int descriptor)
        : m_descriptor(descriptor)
        , m_original(::dup(descriptor))
    {
        std::fflush(nullptr);
        m_file.open();
        ::dup2(m_file.handle(), descriptor);
    }
    CapturedDescriptor(const CapturedDescriptor &) = delete;
    CapturedDescriptor &operator=(const CapturedDescriptor &) = delete;
    ~CapturedDescriptor() { restore(); }

    void restore()
    {
        std::fflush(nullptr);
        if (m_original >= 0) {
            ::dup2(m_original, m_descriptor);
            ::close(m_original);
        }
        m_original = -1;
    }

    QByteArray text() const
    {
        QFile file(m_file.fileName());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryFile m_file;
    int m_descriptor;
    int m_original;
};

#include "core/places/googleservice.h"

#include "tests/support/testcertificate.h"

#include <QTest>

using namespace herd;

namespace {

const NearbyQuery ucla {{34'068'930'000, -118'445'127'001}, {10'587'126'300}};

GooglePlacesOptions options(GooglePlacesOptions::Api api)
{
    GooglePlacesOptions options;
    options.api = api;
    options.key = "AIza_key-1";
    return options;
}

/// What is wrong with the options; empty where nothing is.
std::string faultOf(const GooglePlacesOptions &options)
{
    const auto checked = GoogleService::check(options);
    const auto *fault = std::get_if<std::string>(&checked);
    return fault ? *fault : std::string();
}

} // namespace

class TestGoogleService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheLegacyApi();
    void asksTheNewApi();
    void keepsAPathOfTheUrl();
    void checksUrls_data();
    void checksUrls();
    void checksKeys_data();
    void checksKeys();
    void checksCertificates();
    void takesTheKeyOut();
};

void TestGoogleService::asksTheLegacyApi()
{
    const auto service =
        std::get<GoogleService>(GoogleService::check(options(GooglePlacesOptions::Api::Legacy)));
    QCOMPARE(service.request(ucla).url().toEncoded(),
             QByteArray("https://maps.googleapis.com/maps/api/place/nearbysearch/json"
                        "?location=34.06893,-118.445127001&radius=10587.1263&key=AIza_key-1"));
    QVERIFY(service.body(ucla).isEmpty());
}

void TestGoogleService::asksTheNewApi()
{
    const auto service =
        std::get<GoogleService>(GoogleService::check(options(GooglePlacesOptions::Api::New)));
    const QNetworkRequest request = service.request(ucla);
    QCOMPARE(request.url().toEncoded(),
             QByteArray("https://places.googleapis.com/v1/places:searchNearby"));
    QCOMPARE(request.rawHeader("X-Goog-Api-Key"), QByteArray("AIza_key-1"));
    QVERIFY(request.rawHeader("X-Goog-FieldMask").contains("places.displayName"));
    QCOMPARE(request.rawHeader("Content-Type"), QByteArray("application/json"));
    QCOMPARE(
        service.body(ucla),
        QByteArray(R"({"maxResultCount":20,"locationRestriction":{"circle":{"center":)"
                   R"({"latitude":34.06893,"longitude":-118.445127001},"radius":10587.1263}}})"));
}

void TestGoogleService::keepsAPathOfTheUrl()
{
    auto proxied = options(GooglePlacesOptions::Api::New);
    proxied.baseUrl = "https://proxy.example:8443/google/";
    const auto service = std::get<GoogleService>(GoogleService::check(proxied));
    QCOMPARE(service.request(ucla).url().toEncoded(),
             QByteArray("https://proxy.example:8443/google/v1/places:searchNearby"));
}

void TestGoogleService::checksUrls_data()
{
    QTest::addColumn<std::string>("url");
    QTest::addColumn<std::string>("fault");
    const auto row = [](const char *title, const char *url, const char *fault) {
        QTest::newRow(title) << std::string(url) << std::string(fault);
    };
    const char *noUrl = "the Places URL is not a URL with a host";
    const char *tooMuch = "the Places URL may have a scheme, a host, a port and a path only";
    const char *clear = "the Places URL must be https: the key would travel in the clear";
    row("none is Google's", "", "");
    row("https goes anywhere", "https://places.example", "");
    row("http stays on 127.0.0.1", "http://127.0.0.1:8080", "");
    row("http stays on the IPv6 loopback", "http://[::1]:8080", "");
    row("http stays on localhost", "http://localhost:8080", "");
    row("http goes nowhere else", "http://maps.googleapis.com", clear);
    row("http does not go where a name begins like a loopback", "http://127.0.0.1.example", clear);
    row("another scheme", "ftp://127.0.0.1", "the Places URL is neither https nor http");
    row("no scheme", "places.example", noUrl);
    row("no host", "https://", noUrl);
    row("a port out of range", "https://places.example:99999", noUrl);
    row("not a URL", "https://a b", noUrl);
    row("a password", "https://me:secret@places.example", tooMuch);
    row("a query", "https://places.example?key=secret", tooMuch);
    row("a fragment", "https://places.example#secret", tooMuch);
}

void TestGoogleService::checksUrls()
{
    QFETCH(std::string, url);
    auto changed = options(GooglePlacesOptions::Api::Legacy);
    changed.baseUrl = url;
    QTEST(faultOf(changed), "fault");
}

void TestGoogleService::checksKeys_data()
{
    QTest::addColumn<std::string>("key");
    QTest::addColumn<bool>("good");
    QTest::newRow("one like Google's")
        << std::string("AIzaSyD-9tSrke72PouQMnMX_a7eZSW0jkFMBWY") << true;
    QTest::newRow("none") << std::string() << false;
    QTest::newRow("one that would add a header") << std::string("canary\r\nX-Other: 1") << false;
    QTest::newRow("one that would add a parameter") << std::string("canary&location=1") << false;
    QTest::newRow("one with the newline of its file") << std::string("canary\n") << false;
}

void TestGoogleService::checksKeys()
{
    QFETCH(std::string, key);
    QFETCH(bool, good);
    auto changed = options(GooglePlacesOptions::Api::Legacy);
    changed.key = key;
    const std::string fault = faultOf(changed);
    QCOMPARE(fault.empty(), good);
    QCOMPARE(fault.find("canary"), std::string::npos);
}

void TestGoogleService::checksCertificates()
{
    auto changed = options(GooglePlacesOptions::Api::Legacy);
    changed.caCertificates = test::testCertificate;
    QCOMPARE(faultOf(changed), std::string());
    changed.caCertificates = "not a certificate";
    QCOMPARE(faultOf(changed), std::string("the Places certificates are not in PEM form"));
}

void TestGoogleService::takesTheKeyOut()
{
    const auto service =
        std::get<GoogleService>(GoogleService::check(options(GooglePlacesOptions::Api::New)));
    QCOMPARE(service.withoutKey("Consumer 'api_key:AIza_key-1AIza_key-1' is suspended"),
             std::string("Consumer 'api_key:**' is suspended"));
    QCOMPARE(service.withoutKey("AIza_key"), std::string("AIza_key"));
}

QTEST_GUILESS_MAIN(TestGoogleService)
#include "tst_googleservice.moc"

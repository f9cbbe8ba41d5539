// The certificate and the key of FakeGoogle. For tests only: the key is public, trust it nowhere.
// openssl ecparam -name prime256v1 -genkey; openssl req -x509 -days 36500 -subj "/CN=Herd test
// only"
//     -addext subjectAltName=IP:127.0.0.1 -addext basicConstraints=critical,CA:TRUE
#pragma once

namespace herd::test {

inline constexpr char testCertificate[] = R"(
-----BEGIN CERTIFICATE-----
MIIBmTCCAUCgAwIBAgIUGqACGJ6cmXghGMU9qeUNQJia6SIwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOSGVyZCB0ZXN0IG9ubHkwIBcNMjYxMTIwMTQyNjM1WhgPMjEy
NjEwMjcxNDI2MzVaMBkxFzAVBgNVBAMMDkhlcmQgdGVzdCBvbmx5MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEqso62Vk1ikhEXj1QUlWpl6j6rKFk3QTWPMJOO3Nz
0ylgGRcJTX8xrlts6MG1P1au3LNMJOX5bBhYrW5Wu9WyAaNkMGIwHQYDVR0OBBYE
FLlWjNbs/GSEUyQ9FFK38bn3o7EIMB8GA1UdIwQYMBaAFLlWjNbs/GSEUyQ9FFK3
8bn3o7EIMA8GA1UdEQQIMAaHBH8AAAEwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjO
PQQDAgNHADBEAiBn0od+O9xshd0vNtf8I1gNPYVcmxZp47kZ3c6uFzhJ9AIgXN+b
iU2JWeEugRxAXh6eDHEA44c90K/lHXMQF1a+yHU=
-----END CERTIFICATE-----
)";

inline constexpr char testKey[] = R"(
-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIBSEpX2uRn20bBi78eCB55mNx7Xpk6idllRxGKb+XtyvoAoGCCqGSM49
AwEHoUQDQgAEqso62Vk1ikhEXj1QUlWpl6j6rKFk3QTWPMJOO3Nz0ylgGRcJTX8x
rlts6MG1P1au3LNMJOX5bBhYrW5Wu9WyAQ==
-----END EC PRIVATE KEY-----
)";

} // namespace herd::test

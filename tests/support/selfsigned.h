// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>

namespace Stanko {

/// For 127.0.0.1, signed by nobody; made for tests alone.
inline constexpr char kSelfSigned[] = R"(-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUOuGxObFMZxW+HV1xI08KZiGDpnUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjIyMTg1NFoYDzIxMjYxMDI5
MjIxODU0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQo3HFdU1HT2W5XBGYvV4f5krSy0ZQ+FsWfjE4V8O4oQKqbsXxDEb9b
cUGHHJLOQ2QVW1EqZ0AcbsjsqZHe8XJpo2QwYjAdBgNVHQ4EFgQUk8XdJJQ+y1VG
IWay2z6tf5TbE9kwHwYDVR0jBBgwFoAUk8XdJJQ+y1VGIWay2z6tf5TbE9kwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IAsDdsoFCftb3qSti8x0MeB/UmTQ85noswkAl74zp7flAiEAhKCM64zbWMQEUv99
fw05VtIp3U645tRdCuKRTl4NLUg=
-----END CERTIFICATE-----)";
inline constexpr char kSelfSignedKey[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgNAEqqdnFOmjXsa/l
xmntMFMKhfSOKNGTo/Iho1kmRXahRANCAAQo3HFdU1HT2W5XBGYvV4f5krSy0ZQ+
FsWfjE4V8O4oQKqbsXxDEb9bcUGHHJLOQ2QVW1EqZ0AcbsjsqZHe8XJp
-----END PRIVATE KEY-----)";

/// For amo.test and telegram.test, which exist behind a proxy only; its own authority, so that a test can trust it.
inline constexpr char kNamed[] = R"(-----BEGIN CERTIFICATE-----
MIIBbjCCAROgAwIBAgIBATAKBggqhkjOPQQDAjATMREwDwYDVQQDDAhhbW8udGVz
dDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowEzERMA8GA1UEAwwI
YW1vLnRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASh9oYmfZprLCHJyBGr
57hgWD6LGgA5ImBa6ImWZSbIixskGj08kzNThYjuUoG92GNMnIlzpMcnsv+YESp0
341Wo1YwVDAiBgNVHREEGzAZgghhbW8udGVzdIINdGVsZWdyYW0udGVzdDAPBgNV
HRMBAf8EBTADAQH/MB0GA1UdDgQWBBRPAHosswIlqUIfkijwke3LjC/+VTAKBggq
hkjOPQQDAgNJADBGAiEAz3XOd8k8LWFl5FeclWlE25iMbge4YJ1ki3VnkKhT0QoC
IQCEK4QY6Nmkk4T3gnRcN9+E/Yy4swK39W15Q+lxhPVhog==
-----END CERTIFICATE-----)";
inline constexpr char kNamedKey[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgzqI5ugONhVhwk83W
utilR+X+8AaMwE26Az/dC3XPIrShRANCAASh9oYmfZprLCHJyBGr57hgWD6LGgA5
ImBa6ImWZSbIixskGj08kzNThYjuUoG92GNMnIlzpMcnsv+YESp0341W
-----END PRIVATE KEY-----)";

inline QSslConfiguration namedTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(QByteArray(kNamed)));
    tls.setPrivateKey(QSslKey(QByteArray(kNamedKey), QSsl::Ec));
    return tls;
}

/// For a server whose certificate nobody trusts.
inline QSslConfiguration selfSignedTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(QByteArray(kSelfSigned)));
    tls.setPrivateKey(QSslKey(QByteArray(kSelfSignedKey), QSsl::Ec));
    return tls;
}

} // namespace Stanko

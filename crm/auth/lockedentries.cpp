// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/auth/lockedentries.h"

#ifdef STANKO_HAS_DBUS

#include "models/service/homepromise.h"

#include <QtCore/QMap>
#include <QtCore/QThreadPool>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusMetaType>
#include <QtDBus/QDBusObjectPath>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;

/// Shorter than the watchdog of the call it belongs to.
constexpr int kPatienceMs = 5'000;

bool findLocked(const Attributes &attributes)
{
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage search = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                         u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    // Where another key store answers, this one is not to be started.
    search.setAutoStartService(false);
    search << QVariant::fromValue(attributes);
    const QDBusMessage answer = QDBusConnection::sessionBus().call(search, QDBus::Block, kPatienceMs);
    // Two lists of paths: unlocked ones and locked ones.
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().size() != 2)
        return false;
    return !qdbus_cast<QList<QDBusObjectPath>>(answer.arguments().at(1)).isEmpty();
}

} // namespace

QFuture<bool> hasLockedEntry(const QString &service, const QString &key)
{
    const HomePromise<bool> promise;
    // The first use of a bus connects to it, which may take its time.
    QThreadPool::globalInstance()->start([promise, service, key] {
        // As QtKeychain names them.
        promise.keep(findLocked({{u"server"_s, service}, {u"user"_s, key}}));
    });
    return promise.future();
}

} // namespace Stanko

#else

namespace Stanko {

QFuture<bool> hasLockedEntry(const QString &, const QString &)
{
    return QtFuture::makeReadyFuture(false);
}

} // namespace Stanko

#endif

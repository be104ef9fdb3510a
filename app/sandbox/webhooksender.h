// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

namespace Stanko::Sandbox {

class World;
struct Webhook;

/// Sends webhooks as a real account does: form-encoded bodies in the shape of API v2, several events in one body, two
/// seconds for an answer, four retries at the real account's distances (times `webhookTimeScale`), switched off after
/// a hundred bad answers. Writes HTTP itself over a plain socket, because the only network client of the project
/// belongs to the console. Lives on the world's thread; owned by the server.
class WebhookSender : public QObject
{
    Q_OBJECT

public:
    explicit WebhookSender(World &world, QObject *parent = nullptr);

    int delivered() const { return m_delivered; }
    int failed() const { return m_failed; }

Q_SIGNALS:
    /// An attempt has ended; `status` is 0 when nobody answered in time.
    void attempted(const QString &destination, int attempt, int status);

private:
    struct Change
    {
        QString name;
        QString entity;
        qint64 id;
        qint64 oldStatus;
        qint64 oldUser;
    };

    void collect(const QString &name, const QString &entity, qint64 id, qint64 oldStatus, qint64 oldUser);
    void flush();
    void attempt(const QString &destination, const QByteArray &body, int number);
    void settle(const QString &destination, const QByteArray &body, int number, int status);
    QByteArray form(const Webhook &hook) const;

    World &m_world;
    QList<Change> m_pending;
    QTimer m_flush;
    int m_delivered = 0;
    int m_failed = 0;
    QHash<QString, QList<qint64>> m_badAnswers;
};

/// The form body for one change, keys such as `leads[update][0][id]`. `index` numbers changes of the same kind.
QByteArray webhookForm(const World &world, const QString &name, const QString &entity, qint64 id, int index,
                       qint64 oldStatus, qint64 oldUser);

} // namespace Stanko::Sandbox

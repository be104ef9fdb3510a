// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QFuture>
#include <QtCore/QJsonObject>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtNetwork/QLocalServer>

#include <chrono>
#include <functional>

namespace Stanko {

/// How programs on the same data folder talk: frames of four bytes length (big endian) and JSON. The asker sends one
/// frame and gets {"what":"alive"} every two seconds until {"what":"result", …} ends it. Secrets never travel here.
namespace ConsoleFrame {
inline constexpr quint32 kMaxRequest = 1024 * 1024;
inline constexpr quint32 kMaxReply = 256 * 1024 * 1024;

QByteArray encode(const QJsonObject &object);
/// What a buffer of received bytes holds so far.
enum class Reading { Complete, NeedsMore, Broken };
/// Takes one frame off the front of \a buffer when it is complete.
Reading decode(QByteArray &buffer, quint32 limit, QJsonObject &object);
} // namespace ConsoleFrame

/// The open console's ear: raises the window for a second start and runs forwarded commands. Only the same user can
/// connect. GUI thread; owned by the console's main().
class ConsoleServer : public QObject
{
    Q_OBJECT
public:
    /// Answers one forwarded request; its result is sent back as it is, with "what" added.
    using Handler = std::function<QFuture<QJsonObject>(const QJsonObject &)>;

    explicit ConsoleServer(Handler handler, QObject *parent = nullptr);
    ~ConsoleServer() override;

    /// The instance lock must be held: an old socket of that name is removed. StoreFailed with the reason.
    Done listen(const QString &socketName);

Q_SIGNALS:
    /// A second console was started on the same data: show the window. \a activationToken lets the new window
    /// system raise it; may be empty.
    void raiseRequested(const QString &activationToken);

private:
    void onConnection();

    Handler m_handler;
    QLocalServer m_server;
};

/// How long an asker waits.
struct ConsolePatience
{
    std::chrono::milliseconds connect{2000};
    std::chrono::milliseconds silence{10'000}; ///< without any frame
};

/// Asks the console on \a socketName. Ends once: with its answer; NotHere when nobody listens there; ConsoleBusy when
/// it does not answer in time or breaks off. Needs an event loop on the calling thread.
QFuture<Result<QJsonObject>> askConsole(const QString &socketName, const QJsonObject &request,
                                        ConsolePatience patience = {});

/// The request by which a second start asks the first to show itself.
QJsonObject raiseRequest(const QString &activationToken);

} // namespace Stanko

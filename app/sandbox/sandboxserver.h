// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/call.h"
#include "app/sandbox/httpserver.h"
#include "app/sandbox/ratelimit.h"
#include "app/sandbox/world.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QThread>

#include <functional>
#include <memory>
#include <utility>

namespace Stanko::Sandbox {

class WebhookSender;

/// The practice amoCRM: a world behind real HTTP on a loopback address. Lives on the thread that made it, with all it
/// owns; from another thread use SandboxThread.
class SandboxServer : public QObject
{
    Q_OBJECT

public:
    explicit SandboxServer(QObject *parent = nullptr);
    ~SandboxServer() override;

    /// Listens on a loopback address; port 0 takes a free one. False and `error()` for any other address, or when the
    /// port is taken.
    bool start(const QString &address = QStringLiteral("127.0.0.1"), quint16 port = 0);
    /// Drops all connections and stops listening: the network is gone for the client. `start` with the same port
    /// brings it back.
    void stop();
    quint16 port() const { return m_port; }
    /// `http://127.0.0.1:PORT`
    QString baseUrl() const;
    QString error() const { return m_error; }

    World &world() { return m_world; }
    RateLimit &rateLimit() { return m_rateLimit; }
    WebhookSender &webhooks() { return *m_webhooks; }
    /// Where `POST /_control/save` and a program's exit write the state; empty = nowhere.
    void setStateFile(const QString &path) { m_stateFile = path; }
    bool saveState(QString *why);
    /// Called on this thread when the answer to a request below /api/ is made and before it leaves: what people do
    /// between two requests of a client. Empty = nobody does anything.
    void setAfterAnswer(std::function<void(World &)> people) { m_afterAnswer = std::move(people); }

Q_SIGNALS:
    /// Somebody asked the program to end by the control endpoint; the answer is on its way already.
    void quitRequested();

private:
    HttpReply answer(const HttpRequest &request);
    HttpReply answerApi(const HttpRequest &request);
    HttpReply execute(const HttpRequest &request);
    HttpReply answerFaulty(const FaultRule &rule, const HttpRequest &request);
    HttpReply answerControl(const HttpRequest &request);
    void shiftPage();

    World m_world;
    std::function<void(World &)> m_afterAnswer;
    RateLimit m_rateLimit;
    std::unique_ptr<HttpServer> m_http;
    WebhookSender *m_webhooks = nullptr;
    QElapsedTimer m_monotonic;
    QString m_address;
    QString m_stateFile;
    QString m_error;
    quint16 m_port = 0;
    qint64 m_requestSerial = 0;
};

/// A practice amoCRM with a thread of its own, for tests whose client keeps the test's thread busy. Owned by the test;
/// its functions are called from the test's thread.
class SandboxThread
{
public:
    SandboxThread();
    ~SandboxThread();
    Q_DISABLE_COPY_MOVE(SandboxThread)

    /// `http://127.0.0.1:PORT`; empty when it could not listen.
    QString baseUrl() const { return m_baseUrl; }
    quint16 port() const { return m_port; }
    /// Runs a function with the world on the server's thread and waits for it. For tests only.
    void run(const std::function<void(World &)> &function);
    /// The same with the server, e.g. to stop and start it.
    void runServer(const std::function<void(SandboxServer &)> &function);
    /// The same, handing back a value.
    template<typename T>
    T ask(const std::function<T(World &)> &function)
    {
        T result{};
        run([&](World &world) { result = function(world); });
        return result;
    }

private:
    QThread m_thread;
    SandboxServer *m_server = nullptr;
    QString m_baseUrl;
    quint16 m_port = 0;
};

/// The requests below `/_control/`: nothing of them exists in a real account. `saved` writes the state file.
HttpReply routeControl(World &world, RateLimit &limit, const HttpRequest &request,
                       const std::function<bool(QString *)> &save);

/// What a fault makes of a good reply (spoilt JSON, another Content-Type, a cut body …).
void spoil(HttpReply &reply, const FaultRule &rule);

} // namespace Stanko::Sandbox

// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/service/desks.h"
#include "ui/pages/calendar/movestep.h"

#include <QtCore/QObject>

class QWidget;

namespace Stanko {

/// The one way of moving visits, however a person asked for it: the desk's preview, one question at most, then staged
/// in planning or sent at once. One move at a time. GUI thread; owned by the page; the desks outlive it.
class MoveFlow : public QObject
{
    Q_OBJECT
public:
    /// \a page is what the question stands over.
    MoveFlow(const Desks &desks, QWidget *page);

    void setPlanning(bool isPlanning) { m_isPlanning = isPlanning; }
    bool isPlanning() const { return m_isPlanning; }
    /// From the call until moved(), left() or failed().
    bool isBusy() const { return m_isBusy; }
    void move(const QList<VisitMove> &moves);
    /// What \a preview found has been shown and confirmed already.
    void carryOut(const MovePreview &preview);

Q_SIGNALS:
    void moved(const Stanko::MoveStep &step);
    /// Nothing was moved: a person decided so, or nothing could be (then with a \a sentence).
    void left(const QString &sentence);
    void failed(const Stanko::Error &error);

private:
    void onPreview(const MovePreview &preview, const QList<VisitMove> &asked);
    void finish(const MoveStep &step);
    void fail(const Error &error);

    Desks m_desks;
    QWidget *m_page;
    bool m_isPlanning = false;
    bool m_isBusy = false;
};

} // namespace Stanko

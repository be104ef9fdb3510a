// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

#include <QtCore/QPoint>
#include <QtWidgets/QApplication>

namespace Stanko {

/// Tells pulling a visit with the left button from clicking it. A value of the widget that gets the mouse; GUI thread.
class MousePull
{
public:
    enum class Step { Nothing, Began, Goes };

    void press(const Visit &visit, const QPoint &global)
    {
        m_visit = visit.id;
        m_canMove = visit.isMovable();
        m_from = global;
        m_isUnderWay = false;
    }
    bool isPressed() const { return !m_visit.key.isEmpty(); }
    const VisitId &visit() const { return m_visit; }
    bool isUnderWay() const { return m_isUnderWay; }
    /// What the pointer at \a global means while the button is held.
    Step move(const QPoint &global)
    {
        if (m_isUnderWay)
            return Step::Goes;
        m_isUnderWay =
            isPressed() && m_canMove && (global - m_from).manhattanLength() >= QApplication::startDragDistance();
        return m_isUnderWay ? Step::Began : Step::Nothing;
    }
    /// The button was released, or something else ends it; answers whether a pull was under way.
    bool finish()
    {
        const bool wasUnderWay = m_isUnderWay;
        *this = {};
        return wasUnderWay;
    }

private:
    VisitId m_visit; ///< no key = nothing is pressed
    QPoint m_from;
    bool m_canMove = false;
    bool m_isUnderWay = false;
};

} // namespace Stanko

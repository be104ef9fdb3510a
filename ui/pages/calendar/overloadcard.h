// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

#include <QtWidgets/QFrame>

namespace Stanko {

class PlainLabel;

/// «Неделя 48 перегружена: 18 из 14 ч»: the first week of those shown that is over its capacity, with the way to
/// mend it. Hidden while there is none. GUI thread; owned by the page.
class OverloadCard : public QFrame
{
    Q_OBJECT
public:
    explicit OverloadCard(QWidget *parent = nullptr);
    /// As weekHours() makes them; weeks before \a today are not mended any more.
    void setWeeks(const QList<WeekHours> &weeks, const Crew &crew, QDate today);
    /// Monday of the week told; invalid when there is none.
    QDate week() const { return m_week; }

Q_SIGNALS:
    void planWanted();

private:
    PlainLabel *m_title;
    PlainLabel *m_more;
    QDate m_week;
};

} // namespace Stanko

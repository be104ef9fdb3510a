// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/outboxmodel.h"
#include "tests/ui/pagestand.h"
#include "ui/pages/syncpage.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QMenu>

namespace Stanko {

inline constexpr IntentId kConflict = 699;
inline constexpr IntentId kParked = 697;
inline constexpr IntentId kWaiting = 700;

/// «Синхронизация» over the demo exchange.
struct SyncStand : PageStand<SyncPage>
{
    QTableView *list() const { return table("outboxTable"); }
    void choose(IntentId id) { clickRow(list(), rowOf(list(), id)); }
    void press(const char *name)
    {
        QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton);
        settle();
    }
    void pressChip(const QString &label)
    {
        QTest::mouseClick(button(page.get(), label), Qt::LeftButton);
        settle();
    }
    QString cell(IntentId id, OutboxColumn column) const
    {
        return list()->model()->index(rowOf(list(), id), int(column)).data().toString().replace(QChar(0xa0), u' ');
    }
    /// Does the page show a text with \a words in it?
    bool says(const QString &words) const
    {
        for (const PlainLabel *label : page->findChildren<PlainLabel *>()) {
            if (label->isVisible() && label->text().replace(QChar(0xa0), u' ').contains(words))
                return true;
        }
        return false;
    }
    /// The menu that is open; null when none is.
    static QMenu *menu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    /// Chooses the entry of the open menu that begins with \a text, by keyboard.
    static bool chooseEntry(const QString &text)
    {
        QMenu *open = menu();
        if (!open)
            return false;
        for (QAction *action : open->actions()) {
            if (!action->text().startsWith(text) || !action->isEnabled())
                continue;
            open->setActiveAction(action);
            QTest::keyClick(open, Qt::Key_Return);
            settle();
            return true;
        }
        open->close();
        return false;
    }
    /// One more edit of the deal in conflict.
    OutboxRow &add(IntentId id, const Edit &edit, const QString &before, const QString &after)
    {
        OutboxRow row = *fakes.outbox.row(kConflict);
        row.intent.id = id;
        row.intent.group = QStringLiteral("more-%1").arg(id);
        row.intent.edit = edit;
        row.intent.state = IntentState::Queued;
        row.intent.theirs.clear();
        row.before = before;
        row.after = after;
        row.theirs.clear();
        row.theirsBy.clear();
        row.theirsAt = 0;
        fakes.outbox.rows.append(row);
        return fakes.outbox.rows.last();
    }
};

} // namespace Stanko

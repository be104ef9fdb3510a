// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attention.h"
#include "ui/widgets/tone.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace Stanko {

/// How urgent a kind of item is, for its colour and icon.
Tone attentionTone(AttentionKind kind);

/// The label of the row's button: what deciding means on this desk.
QString attentionButton(const AttentionItem &item);

/// The decisions wanted, a row each: icon, sentence, the button that decides, a menu to put it off. Rows that stay the
/// same are kept as they are, so that neither focus nor scroll position moves during a sync. GUI thread.
class AttentionList : public QScrollArea
{
    Q_OBJECT
public:
    explicit AttentionList(QWidget *parent = nullptr);
    void setItems(const QList<AttentionItem> &items);
    const QList<AttentionItem> &items() const { return m_items; }
    /// Keyboard focus to the first button.
    void focusFirst();

Q_SIGNALS:
    void actionRequested(const Stanko::AttentionItem &item);
    void postponeRequested(const Stanko::AttentionItem &item, int days);
    void dismissRequested(const Stanko::AttentionItem &item);
    void detailsRequested(const Stanko::AttentionItem &item);

private:
    QWidget *makeRow(const AttentionItem &item);

    QList<AttentionItem> m_items;
    QHash<qint64, QWidget *> m_rows;
    QVBoxLayout *m_column;
};

} // namespace Stanko

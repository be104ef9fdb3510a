// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/searchhits.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

namespace Stanko {

class HitList;

/// A line to type into that proposes what is known already. Anything may be typed: a proposal is only taken when it is
/// chosen (click, or ↓ and Enter). Subclasses ask their desk and know what a choice means. An overtaken answer is
/// dropped. GUI thread.
class SuggestField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SuggestField(QWidget *parent = nullptr);
    bool isListShown() const;
    const SearchModel *model() const { return m_model; }
    /// Puts \a text as if it had stood there: nothing is asked or proposed.
    void put(const QString &text);

protected:
    /// The answer goes to showHits() with \a token.
    virtual void fetch(const QString &text, quint64 token) = 0;
    /// The line \a row of the hits shown last.
    virtual void choose(int row) = 0;
    /// Whether the answer to \a token still counts.
    bool isCurrent(quint64 token) const { return token == m_token; }
    void showHits(quint64 token, const QList<SearchHit> &hits);

    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask();
    void take(int row);
    void hideList();

    SearchModel *m_model;
    HitList *m_list = nullptr;
    QTimer m_settle;
    quint64 m_token = 0;
};

} // namespace Stanko

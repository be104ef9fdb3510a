// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/setupdesk.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace Stanko {

class PlainLabel;

/// The token of the account: where it is, until when it is good, and a new one instead. The field never shows it and
/// is emptied when the token was taken; the edits that wait are kept. GUI thread; the desks outlive it.
class TokenCard : public Card
{
    Q_OBJECT
public:
    explicit TokenCard(const Desks &desks, QWidget *parent = nullptr);
    void refresh();
    /// Opens the field for a new one.
    void openField();

Q_SIGNALS:
    void tokenReplaced(bool sessionOnly);

private:
    void submit();
    void closeField();
    void showProblem(const QString &sentence);

    Desks m_desks;
    PlainLabel *m_place;
    PlainLabel *m_until;
    PlainLabel *m_told;
    QWidget *m_row;
    QLineEdit *m_field;
    QPushButton *m_save;
    QPushButton *m_replace;
};

/// Where the token is, in words.
QString tokenPlaceText(const SetupSummary &setup);

} // namespace Stanko

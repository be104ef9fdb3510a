// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QWidget>

class QBoxLayout;

namespace Stanko {

class Card;

/// One section of «Настройки»: cards one below the other. Shows what the desks say now whenever it is looked at.
/// GUI thread; owned by the page; the desks outlive it.
class SettingsSection : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsSection(const Desks &desks, QWidget *parent = nullptr);
    /// Shows anew what is kept; what is being edited stays as it is.
    virtual void refresh() = 0;

protected:
    void showEvent(QShowEvent *event) override;
    const Desks &desks() const { return m_desks; }
    Card *addCard(const QString &title);
    void add(QWidget *widget);
    /// A line of words that wraps.
    static PlainLabel *sentence(const QString &text, LabelLook look = LabelLook::Muted);

private:
    Desks m_desks;
    QBoxLayout *m_column;
};

} // namespace Stanko

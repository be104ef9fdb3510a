// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QtWidgets/QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace Stanko {

class PlainLabel;
struct Error;

/// A line across the page for an error, being offline or a missing token. Technical words are behind «Подробнее».
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);
    /// Shows itself. Empty \a button or \a details hide what they are for. Does not take the focus.
    void tell(Tone tone, const QString &sentence, const QString &button = {}, const QString &details = {});
    /// What happened and what to do, with the technical words behind «Подробнее».
    void tellError(const Error &error, const QString &button = {});
    void setCloseable(bool closeable);
    QString sentence() const;
    /// Below the sentence, e.g. a field for a token.
    void addRow(QWidget *widget);

Q_SIGNALS:
    void buttonClicked();
    void closed();

private:
    void dress();

    Tone m_tone = Tone::Info;
    QLabel *m_icon;
    PlainLabel *m_sentence;
    QPushButton *m_button;
    QPushButton *m_more;
    QPushButton *m_close;
    PlainLabel *m_details;
    QBoxLayout *m_rows;
};

} // namespace Stanko

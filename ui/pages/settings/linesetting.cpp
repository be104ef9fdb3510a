// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/linesetting.h"

#include "ui/theme/theme.h"

#include <QtWidgets/QLineEdit>

namespace Stanko {

namespace {
constexpr int kTypingMs = 700;
constexpr int kAround = 24; ///< padding and frame of a field
} // namespace

LineSetting::LineSetting(const QString &label, const QString &help, Take take, QWidget *parent)
    : SettingRow(label, new QLineEdit, help, parent), m_edit(static_cast<QLineEdit *>(field())), m_take(std::move(take))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kTypingMs);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        begin();
        m_timer.start();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &LineSetting::flush);
    connect(&m_timer, &QTimer::timeout, this, &LineSetting::take);
}

QString LineSetting::text() const
{
    return m_edit->text();
}

void LineSetting::setLetters(int letters)
{
    Theme::current()->fitToText(this, [this, letters] {
        const QFontMetrics metrics(Theme::current()->bodyFont());
        m_edit->setFixedWidth(metrics.horizontalAdvance(QLatin1Char('0')) * letters + kAround);
    });
}

void LineSetting::show(const QString &kept)
{
    if (isPending() || m_edit->text() == kept)
        return;
    m_edit->setText(kept);
    setProblem({});
}

void LineSetting::flush()
{
    // What was refused is tried again on Enter.
    if (m_timer.isActive() || !problem().isEmpty())
        take();
}

void LineSetting::take()
{
    m_timer.stop();
    m_sent = m_edit->text();
    // The answer may have come already, and is not to be wiped away.
    if (const QString wrong = m_take(m_sent); !wrong.isEmpty())
        setProblem(wrong);
}

void LineSetting::settle(const std::optional<Done> &answer)
{
    // What was typed since is on its own way.
    if (!m_timer.isActive() && m_edit->text() == m_sent)
        SettingRow::settle(answer);
}

} // namespace Stanko

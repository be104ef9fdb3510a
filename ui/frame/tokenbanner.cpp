// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/tokenbanner.h"

#include "models/service/setupdesk.h"
#include "ui/errortext/errortext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/halftyped.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace Stanko {

TokenBanner::TokenBanner(const Desks &desks, QWidget *parent)
    : Banner(parent), m_desks(desks), m_field(new QLineEdit),
      m_save(makeButton(tr("Сохранить токен"), ButtonLook::Primary))
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(28, 0, 0, 0);
    row->setSpacing(8);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setPlaceholderText(tr("Вставьте долгосрочный токен"));
    m_field->setAccessibleName(tr("Новый токен amoCRM"));
    row->addWidget(m_field, 1);
    row->addWidget(m_save);
    addRow(line);
    m_save->setEnabled(false);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_save->setEnabled(!text.trimmed().isEmpty());
        setHalfTyped(m_field, m_save->isEnabled());
    });
    connect(m_field, &QLineEdit::returnPressed, this, &TokenBanner::submit);
    connect(m_save, &QPushButton::clicked, this, &TokenBanner::submit);
}

void TokenBanner::ask(const std::optional<Error> &error)
{
    const ErrorText words = errorText(error.value_or(makeError(ErrorKind::NoToken)));
    tell(Tone::Late, words.what + QLatin1Char(' ') + words.meaning, {}, words.technical);
}

void TokenBanner::focusField()
{
    if (!isVisible())
        ask({});
    m_field->setFocus();
}

void TokenBanner::submit()
{
    const QString token = m_field->text().trimmed();
    if (token.isEmpty() || !m_save->isEnabled())
        return;
    m_save->setEnabled(false);
    m_field->clear();
    m_desks.setup->replaceToken(token).then(this, [this](const Result<SetupSummary> &answer) {
        if (!answer) {
            tellError(answer.error());
            return;
        }
        hide();
        Q_EMIT tokenReplaced(answer->tokenIsSessionOnly);
    });
}

} // namespace Stanko

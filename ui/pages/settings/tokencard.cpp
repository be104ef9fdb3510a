// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/tokencard.h"

#include "models/domain/tokenlife.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/halftyped.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace Stanko {

using namespace Qt::StringLiterals;

QString tokenPlaceText(const SetupSummary &setup)
{
    switch (setup.tokenOrigin) {
    case TokenOrigin::Variable:
        return TokenCard::tr("Токен задан переменной AMOCRM_ACCESS_TOKEN или файлом --env. Заменить его можно там, на "
                             "этом компьютере он не хранится.");
    case TokenOrigin::Keychain:
        return TokenCard::tr("Токен лежит в хранилище паролей этого компьютера.");
    case TokenOrigin::Session:
        return TokenCard::tr("Хранилище паролей недоступно: токен действует до закрытия программы и забудется.");
    case TokenOrigin::None:
        break;
    }
    return TokenCard::tr("Токена нет: обмен с amoCRM стоит, правки сохраняются здесь.");
}

TokenCard::TokenCard(const Desks &desks, QWidget *parent)
    : Card(tr("Токен доступа"), parent), m_desks(desks), m_place(new PlainLabel), m_until(new PlainLabel),
      m_told(new PlainLabel({}, LabelLook::Caption)), m_row(new QWidget), m_field(new QLineEdit),
      m_save(makeButton(tr("Сохранить токен"), ButtonLook::Primary)), m_replace(makeButton(tr("Заменить токен…")))
{
    m_place->setWordWrap(true);
    m_until->setWordWrap(true);
    m_until->setObjectName(u"tokenUntil"_s);
    m_told->setWordWrap(true);
    m_told->setObjectName(u"tokenTold"_s);
    m_told->hide();
    body()->addWidget(m_place);
    body()->addWidget(m_until);
    auto *column = new QVBoxLayout(m_row);
    column->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setObjectName(u"tokenField"_s);
    m_field->setPlaceholderText(tr("Вставьте долгосрочный токен"));
    m_field->setAccessibleName(tr("Новый токен amoCRM"));
    m_save->setObjectName(u"tokenSave"_s);
    m_save->setEnabled(false);
    QPushButton *leave = makeButton(tr("Отмена"));
    leave->setObjectName(u"tokenLeave"_s);
    line->addWidget(m_field, 1);
    line->addWidget(m_save);
    line->addWidget(leave);
    column->addLayout(line);
    auto *kept = new PlainLabel(tr("Неотправленные правки сохранятся и уйдут с новым токеном. Взять его: amoCRM → "
                                   "интеграция → «Ключи и доступы» → долгосрочный токен."),
                                LabelLook::Caption);
    kept->setWordWrap(true);
    column->addWidget(kept);
    m_row->hide();
    body()->addWidget(m_row);
    body()->addWidget(m_told);
    m_replace->setObjectName(u"tokenReplace"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_replace);
    foot->addStretch(1);
    body()->addLayout(foot);
    connect(m_replace, &QPushButton::clicked, this, &TokenCard::openField);
    connect(leave, &QPushButton::clicked, this, &TokenCard::closeField);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_save->setEnabled(!text.trimmed().isEmpty());
        setHalfTyped(m_field, m_save->isEnabled());
    });
    connect(m_field, &QLineEdit::returnPressed, this, &TokenCard::submit);
    connect(m_save, &QPushButton::clicked, this, &TokenCard::submit);
}

void TokenCard::refresh()
{
    const SetupSummary setup = m_desks.setup->summary();
    QString place = tokenPlaceText(setup);
    if (setup.keychainError && setup.tokenOrigin != TokenOrigin::Variable)
        place += u' ' + errorText(*setup.keychainError).remedy;
    m_place->setText(place);
    m_replace->setEnabled(setup.isConfigured && setup.tokenOrigin != TokenOrigin::Variable);
    const auto left = tokenDaysLeft(setup.tokenExpiresAt, accountToday(m_desks), accountZone(m_desks));
    m_until->setVisible(setup.tokenOrigin != TokenOrigin::None);
    if (!left) {
        m_until->setTone({});
        m_until->setText(tr("До какого дня он действует, из него не видно."));
        return;
    }
    const QString day = shortDate(QDateTime::fromSecsSinceEpoch(setup.tokenExpiresAt, accountZone(m_desks)).date());
    const bool isOver = setup.tokenExpiresAt <= nowOf(m_desks);
    m_until->setTone(isOver               ? std::optional(Tone::Late)
                     : isEndingSoon(left) ? std::optional(Tone::Soon)
                                          : std::nullopt);
    if (isOver)
        m_until->setText(tr("Истёк %1. Замените токен: до этого обмен стоит.").arg(day));
    else if (isEndingSoon(left))
        m_until->setText(tr("Скоро истечёт: действует до %1, осталось %2. Замените его заранее.")
                             .arg(day, counted(Counted::Day, *left)));
    else
        m_until->setText(tr("Действует до %1, осталось %2.").arg(day, counted(Counted::Day, *left)));
}

void TokenCard::openField()
{
    if (!m_replace->isEnabled())
        return;
    m_told->hide();
    m_row->show();
    m_replace->hide();
    m_field->setFocus();
}

void TokenCard::closeField()
{
    m_field->clear();
    m_row->hide();
    m_told->hide();
    m_replace->show();
    m_replace->setFocus();
}

void TokenCard::showProblem(const QString &sentence)
{
    m_told->setTone(Tone::Late);
    m_told->setText(sentence);
    m_told->show();
    m_field->setAccessibleDescription(sentence);
}

void TokenCard::submit()
{
    const QString token = m_field->text().trimmed();
    if (token.isEmpty() || !m_save->isEnabled())
        return;
    m_save->setEnabled(false);
    m_desks.setup->replaceToken(token).then(this, [this](const Result<SetupSummary> &answer) {
        if (!answer) {
            m_save->setEnabled(!m_field->text().trimmed().isEmpty());
            showProblem(errorLine(answer.error()));
            return;
        }
        closeField();
        refresh();
        m_told->setTone(Tone::Fine);
        m_told->setText(tr("Токен заменён."));
        m_told->show();
        Q_EMIT tokenReplaced(answer->tokenIsSessionOnly);
    });
}

} // namespace Stanko

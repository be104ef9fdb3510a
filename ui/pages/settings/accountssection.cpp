// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/accountssection.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/profiletext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/statuspill.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestName = 60;

/// What is wrong with a name, as the desk sees it.
QString nameProblem(const Error &error)
{
    return error.kind == ErrorKind::BadInput
               ? AccountsSection::tr("Введите название, которого ещё нет у другого аккаунта.")
               : errorLine(error);
}

} // namespace

AccountsSection::AccountsSection(const Desks &desks, QWidget *parent)
    : SettingsSection(desks, parent), m_rows(new QWidget), m_told(new Banner), m_name(new QLineEdit),
      m_nameField(new FormField(tr("Название нового аккаунта"), m_name)), m_create(makeButton(tr("Добавить и открыть")))
{
    Card *card = addCard(tr("Аккаунты на этом компьютере"));
    card->body()->addWidget(sentence(tr("У каждого аккаунта своё окно, своя база данных, свой токен и свои резервные "
                                        "копии. Они работают одновременно и не смешиваются.")));
    m_told->setCloseable(true);
    card->body()->addWidget(m_told);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    card->body()->addWidget(m_rows);

    Card *more = addCard(tr("Добавить аккаунт"));
    more->body()->addWidget(
        sentence(tr("Откроется второе окно с мастером настройки. Это окно и его данные останутся как есть.")));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_name->setObjectName(u"newProfileName"_s);
    m_name->setMaxLength(kLongestName);
    m_name->setPlaceholderText(tr("Например: Филиал, Урал"));
    m_create->setObjectName(u"newProfile"_s);
    m_create->setEnabled(false);
    line->addWidget(m_nameField, 1);
    line->addWidget(m_create, 0, Qt::AlignBottom);
    more->body()->addLayout(line);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_nameField->setProblem({});
        m_create->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_name, &QLineEdit::returnPressed, m_create, &QPushButton::click);
    connect(m_create, &QPushButton::clicked, this, &AccountsSection::create);
    connect(desks.profiles, &ProfileDesk::profilesChanged, this, &AccountsSection::refresh);
}

void AccountsSection::refresh()
{
    const QList<Profile> all = desks().profiles->profiles();
    if (m_isRenaming || all == m_shown)
        return;
    m_shown = all;
    showAll();
}

void AccountsSection::showAll()
{
    while (QLayoutItem *item = m_rows->layout()->takeAt(0)) {
        // Perhaps one of its buttons has led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Profile &profile : std::as_const(m_shown)) {
        const bool isRenamed = m_isRenaming && profile.id == m_renamed;
        m_rows->layout()->addWidget(isRenamed ? makeNameRow(profile) : makeRow(profile));
    }
}

QWidget *AccountsSection::makeRow(const Profile &profile)
{
    auto *row = new QFrame;
    row->setObjectName(u"inset"_s);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(12, 8, 8, 8);
    line->setSpacing(8);
    const QString title = profileTitle(profile);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(new ElidedLabel(title, LabelLook::Bold));
    const QString host = profile.host.isEmpty() ? tr("ещё не подключён к amoCRM") : profile.host;
    if (host != title)
        names->addWidget(new ElidedLabel(host, LabelLook::Caption));
    line->addLayout(names, 1);
    QPushButton *renaming = makeButton(tr("Переименовать"), ButtonLook::Link);
    renaming->setAccessibleName(tr("Переименовать аккаунт %1").arg(title));
    connect(renaming, &QPushButton::clicked, this, [this, id = profile.id] {
        m_isRenaming = true;
        m_renamed = id;
        showAll();
    });
    line->addWidget(renaming);
    if (profile.isCurrent) {
        line->addWidget(new StatusPill(tr("это окно"), Tone::Info));
    } else {
        QPushButton *opening = makeButton(tr("Открыть"));
        opening->setAccessibleName(tr("Открыть аккаунт %1").arg(title));
        connect(opening, &QPushButton::clicked, this, [this, id = profile.id] { open(id); });
        line->addWidget(opening);
    }
    return row;
}

QWidget *AccountsSection::makeNameRow(const Profile &profile)
{
    auto *row = new QFrame;
    row->setObjectName(u"inset"_s);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(12, 8, 8, 8);
    line->setSpacing(8);
    auto *edit = new QLineEdit(profile.name);
    edit->setObjectName(u"profileName"_s);
    edit->setMaxLength(kLongestName);
    auto *field = new FormField(tr("Новое название"), edit);
    line->addWidget(field, 1);
    QPushButton *saving = makeButton(tr("Сохранить"), ButtonLook::Primary);
    QPushButton *leaving = makeButton(tr("Отмена"));
    line->addWidget(saving, 0, Qt::AlignBottom);
    line->addWidget(leaving, 0, Qt::AlignBottom);
    connect(edit, &QLineEdit::textChanged, field, [field] { field->setProblem({}); });
    connect(edit, &QLineEdit::returnPressed, saving, &QPushButton::click);
    connect(saving, &QPushButton::clicked, this, [this, id = profile.id, edit, field] { rename(id, edit, field); });
    connect(leaving, &QPushButton::clicked, this, [this] {
        m_isRenaming = false;
        showAll();
    });
    edit->selectAll();
    // Once it is there to be focused.
    QMetaObject::invokeMethod(edit, qOverload<>(&QWidget::setFocus), Qt::QueuedConnection);
    return row;
}

void AccountsSection::rename(const QString &id, QLineEdit *edit, FormField *field)
{
    desks().profiles->rename(id, edit->text().trimmed()).then(field, [this, field](const Done &answer) {
        if (!answer) {
            field->setProblem(nameProblem(answer.error()));
            return;
        }
        m_isRenaming = false;
        m_shown = desks().profiles->profiles();
        showAll();
    });
}

void AccountsSection::open(const QString &id)
{
    m_told->hide();
    desks().profiles->open(id).then(this, [this](const Done &answer) {
        if (!answer)
            m_told->tellError(answer.error());
    });
}

void AccountsSection::create()
{
    m_create->setEnabled(false);
    desks().profiles->create(m_name->text().trimmed()).then(this, [this](const Result<Profile> &answer) {
        m_create->setEnabled(!m_name->text().trimmed().isEmpty());
        if (!answer) {
            m_nameField->setProblem(nameProblem(answer.error()));
            return;
        }
        m_name->clear();
        refresh();
        open(answer->id);
    });
}

} // namespace Stanko

// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/intakepreviewpanel.h"

#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/factrows.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

QString clientText(const IntakePreview &preview)
{
    if (preview.contact.id != 0)
        return IntakePreviewPanel::tr("%1, уже есть в amoCRM").arg(preview.contact.name);
    if (preview.contact.name.isEmpty() && preview.phone.isEmpty())
        return {};
    const QString name = preview.contact.name.isEmpty() ? IntakePreviewPanel::tr("без имени") : preview.contact.name;
    return preview.phone.isEmpty()
               ? IntakePreviewPanel::tr("%1, новый контакт").arg(name)
               : IntakePreviewPanel::tr("%1, новый контакт, если amoCRM не знает телефон").arg(name);
}

} // namespace

IntakePreviewPanel::IntakePreviewPanel(QWidget *parent)
    : QFrame(parent), m_facts(new FactRows), m_hint(new PlainLabel({}, LabelLook::Caption))
{
    setObjectName(u"inset"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(tr("Что уйдёт в amoCRM"), LabelLook::Bold));
    column->addWidget(m_facts);
    m_hint->setWordWrap(true);
    m_hint->hide();
    column->addWidget(m_hint);
    column->addStretch(1);
    setAccessibleName(tr("Что уйдёт в amoCRM"));
}

void IntakePreviewPanel::show(const IntakePreview &preview, const QString &hint)
{
    m_facts->show({
        {tr("Сделка"), preview.leadName},
        {tr("Куда"), preview.stageName.isEmpty() ? tr("%1, первый этап").arg(preview.pipelineName)
                                                 : u"%1 · %2"_s.arg(preview.pipelineName, preview.stageName)},
        {tr("Бюджет"), preview.price > 0 ? moneyText(preview.price) : QString()},
        {tr("Клиент"), clientText(preview)},
        {tr("Компания"), preview.company.name},
        {tr("Телефон"), phoneText(preview.phone)},
        {tr("Станок"), machineTitle(preview.model, preview.serial)},
        {tr("Telegram"), preview.telegramId, true},
        {tr("Теги"), preview.tags.join(u", "_s)},
        {tr("Примечание"), preview.note.trimmed()},
    });
    setHint(hint);
    setAccessibleDescription(texts().join(u"; "_s));
}

void IntakePreviewPanel::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

QStringList IntakePreviewPanel::texts() const
{
    return m_facts->texts();
}

} // namespace Stanko

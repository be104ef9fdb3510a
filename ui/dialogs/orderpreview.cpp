// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/orderpreview.h"

#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/factrows.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::StringLiterals;

namespace Stanko {

OrderPreview::OrderPreview(QWidget *parent)
    : QFrame(parent), m_missing(new PlainLabel({}, LabelLook::Muted)), m_facts(new FactRows),
      m_noteTitle(new PlainLabel(tr("Комментарий сделки"), LabelLook::Muted)), m_note(new PlainLabel),
      m_also(new PlainLabel({}, LabelLook::Caption))
{
    setObjectName(u"inset"_s);
    setAccessibleName(tr("Что уйдёт в amoCRM"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(tr("Что уйдёт в amoCRM"), LabelLook::Bold));
    column->addWidget(m_missing);
    column->addWidget(m_facts);
    column->addWidget(m_noteTitle);
    column->addWidget(m_note);
    column->addWidget(m_also);
    for (PlainLabel *label : {m_missing, m_note, m_also})
        label->setWordWrap(true);
    m_note->setSelectable(true);
    m_note->setObjectName(u"orderNote"_s);
    showMissing({});
}

void OrderPreview::show(const IntakePreview &preview)
{
    QStringList place{preview.pipelineName, preview.stageName.isEmpty() ? tr("первый этап") : preview.stageName};
    place.removeAll(QString());
    const QString phone = phoneText(preview.phone).replace(u' ', QChar::Nbsp);
    QStringList client{preview.contact.name, preview.company.name, phone};
    client.removeAll(QString());
    client.removeDuplicates();
    QString contact = client.join(u", "_s);
    if (!contact.isEmpty() && preview.contact.id == 0)
        contact = tr("%1 (новый контакт, если телефона нет в amoCRM)").arg(contact);
    m_facts->show({
        {tr("Сделка"), preview.leadName},
        {tr("Воронка"), place.join(u" · "_s)},
        {tr("Сумма"), moneyText(preview.price)},
        {tr("Клиент"), contact},
        {tr("Станок"), machineTitle(preview.model, preview.serial)},
        {tr("Теги"), preview.tags.join(u", "_s)},
    });
    m_note->setText(preview.note);
    QStringList deals;
    for (const DuplicateHit &hit : preview.duplicates)
        deals.append(isLocalLead(hit.lead) ? hit.name : u"%1 %2"_s.arg(dealNumber(hit.lead), hit.name));
    m_also->setText(tr("Похожие сделки за 30 дней: %1").arg(deals.join(u", "_s)));
    m_also->setVisible(!deals.isEmpty());
    m_missing->hide();
    m_facts->setVisible(true);
    m_noteTitle->setVisible(!preview.note.isEmpty());
    m_note->setVisible(!preview.note.isEmpty());
    setAccessibleDescription(texts().join(u"; "_s));
}

void OrderPreview::showMissing(const QString &sentence)
{
    m_missing->setText(sentence);
    m_missing->setVisible(true);
    for (QWidget *each : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_noteTitle),
                          static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_also)})
        each->hide();
    setAccessibleDescription(sentence);
}

QStringList OrderPreview::texts() const
{
    if (m_facts->isHidden())
        return {m_missing->text()};
    QStringList all = m_facts->texts();
    if (!m_note->text().isEmpty())
        all.append(m_noteTitle->text() + u": "_s + m_note->text());
    return all;
}

} // namespace Stanko

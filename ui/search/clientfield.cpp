// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/clientfield.h"

#include "models/domain/phone.h"
#include "ui/errortext/formats.h"
#include "ui/search/searchhits.h"
#include "ui/widgets/formfield.h"

#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

SearchHit hitOf(const ClientHit &client)
{
    const bool isNamed = !client.contact.name.isEmpty();
    QStringList about{isNamed ? client.company.name : QString(), phoneText(client.phone),
                      client.machines > 0 ? counted(Counted::Machine, client.machines) : QString()};
    about.removeAll(QString());
    SearchHit hit;
    hit.kind = SearchHit::Kind::Client;
    hit.title = isNamed ? client.contact.name : client.company.name;
    hit.about = about.join(u" · "_s);
    return hit;
}

bool isPhoneAlone(const QString &text)
{
    return !phoneKey(text).isEmpty() &&
           std::none_of(text.cbegin(), text.cend(), [](QChar each) { return each.isLetter(); });
}

} // namespace

ClientSuggest::ClientSuggest(const Desks &desks, QWidget *parent) : SuggestField(parent), m_desks(desks)
{
}

void ClientSuggest::fetch(const QString &text, quint64 token)
{
    if (!m_desks.intake)
        return;
    m_desks.intake->suggestClients(text, kHitsShown).then(this, [this, token](const Result<QList<ClientHit>> &answer) {
        // Proposals are a help: without them one types on.
        if (!answer || !isCurrent(token))
            return;
        m_found = *answer;
        QList<SearchHit> hits;
        for (const ClientHit &client : std::as_const(m_found))
            hits.append(hitOf(client));
        showHits(token, hits);
    });
}

void ClientSuggest::choose(int row)
{
    const ClientHit client = m_found.value(row);
    Q_EMIT picked(client);
}

ClientField::ClientField(const Desks &desks, QWidget *parent)
    : QWidget(parent), m_name(new ClientSuggest(desks)), m_phone(new ClientSuggest(desks)),
      m_nameField(new FormField(tr("Клиент"), m_name)), m_phoneField(new FormField(tr("Телефон"), m_phone))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_nameField, 3);
    row->addWidget(m_phoneField, 2);
    m_name->setPlaceholderText(tr("имя, компания или телефон"));
    m_phone->setPlaceholderText(tr("+7 (…)"));
    m_name->setObjectName(u"clientName"_s);
    m_phone->setObjectName(u"clientPhone"_s);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_contact = 0;
        m_company = 0;
    });
    for (ClientSuggest *each : {m_name, m_phone}) {
        connect(each, &QLineEdit::textChanged, this, &ClientField::changed);
        connect(each, &QLineEdit::editingFinished, this, &ClientField::tidy);
        connect(each, &ClientSuggest::picked, this,
                [this, each](const ClientHit &client) { take(client, each == m_name); });
    }
}

QString ClientField::name() const
{
    return m_name->text().trimmed();
}

QString ClientField::phone() const
{
    return m_phone->text().trimmed();
}

bool ClientField::isEmpty() const
{
    return name().isEmpty() && phone().isEmpty();
}

void ClientField::setClient(const QString &name, const QString &phone, ContactId contact, CompanyId company)
{
    m_contact = contact;
    m_company = company;
    m_name->put(name);
    m_phone->put(phoneText(phone));
    Q_EMIT changed();
}

void ClientField::setNameProblem(const QString &sentence)
{
    m_nameField->setProblem(sentence);
}

void ClientField::setPhoneProblem(const QString &sentence)
{
    m_phoneField->setProblem(sentence);
}

void ClientField::take(const ClientHit &client, bool isByName)
{
    // A number typed for a client who has another one is the number to call back.
    const bool isOtherNumber = !phoneKey(phone()).isEmpty() && isByName && phoneKey(phone()) != phoneKey(client.phone);
    setClient(client.contact.name.isEmpty() ? client.company.name : client.contact.name,
              isOtherNumber ? phone() : client.phone, client.contact.id, client.company.id);
}

void ClientField::tidy()
{
    if (isPhoneAlone(name()) && phone().isEmpty()) {
        m_phone->put(name());
        m_name->put({});
    }
    // A number that is not understood stays as typed.
    if (const QString shown = phoneText(phone()); shown != m_phone->text())
        m_phone->put(shown);
}

} // namespace Stanko

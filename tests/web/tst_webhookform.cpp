// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhooksender.h"
#include "app/sandbox/world.h"
#include "crm/web/webhookform.h"

#include <QtCore/QUrl>
#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

using Pair = std::pair<QString, QString>;

QByteArray form(const QList<Pair> &pairs)
{
    QByteArray body;
    for (const auto &[key, value] : pairs)
        body += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value) + '&';
    body.chop(1);
    return body;
}

const Pair kAccount{u"account[id]"_s, u"31"_s};

QList<qint64> sorted(const QSet<qint64> &ids)
{
    QList<qint64> list(ids.cbegin(), ids.cend());
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace

/// What a call of amoCRM's webhook makes us read again.
class tst_WebhookForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWhatMayHaveChanged_data()
    {
        using Ids = QList<qint64>;
        QTest::addColumn<QList<Pair>>("pairs");
        QTest::addColumn<Ids>("leads");
        QTest::addColumn<Ids>("contacts");
        QTest::addColumn<Ids>("companies");
        QTest::newRow("several leads and actions") << QList<Pair>{{u"leads[add][0][id]"_s, u"1"_s},
                                                                  {u"leads[add][1][id]"_s, u"2"_s},
                                                                  {u"leads[status][0][id]"_s, u"3"_s},
                                                                  {u"leads[delete][0][id]"_s, u"4"_s}}
                                                   << Ids{1, 2, 3, 4} << Ids{} << Ids{};
        QTest::newRow("ids inside a lead are not leads")
            << QList<Pair>{{u"leads[update][0][id]"_s, u"1"_s},
                           {u"leads[update][0][custom_fields][0][id]"_s, u"900"_s},
                           {u"leads[update][0][tags][0][id]"_s, u"901"_s},
                           {u"leads[update][0][pipeline_id]"_s, u"7"_s}}
            << Ids{1} << Ids{} << Ids{};
        QTest::newRow("a contact and its leads")
            << QList<Pair>{{u"contacts[update][0][id]"_s, u"55"_s},
                           {u"contacts[update][0][linked_leads_id][501][ID]"_s, u"501"_s},
                           {u"contacts[update][0][type]"_s, u"contact"_s}}
            << Ids{501} << Ids{55} << Ids{};
        QTest::newRow("a company whose type comes first")
            << QList<Pair>{{u"contacts[add][0][type]"_s, u"company"_s}, {u"contacts[add][0][id]"_s, u"91"_s}} << Ids{}
            << Ids{} << Ids{91};
        QTest::newRow("a company whose type comes last")
            << QList<Pair>{{u"contacts[delete][3][id]"_s, u"91"_s}, {u"contacts[delete][3][type]"_s, u"company"_s}}
            << Ids{} << Ids{} << Ids{91};
        QTest::newRow("a note is about its lead") << QList<Pair>{{u"leads[note][0][note][id]"_s, u"9"_s},
                                                                 {u"leads[note][0][note][element_type]"_s, u"2"_s},
                                                                 {u"leads[note][0][note][element_id]"_s, u"48198"_s}}
                                                  << Ids{48198} << Ids{} << Ids{};
        QTest::newRow("a task is about its company") << QList<Pair>{{u"task[add][0][element_id]"_s, u"91"_s},
                                                                    {u"task[add][0][id]"_s, u"5"_s},
                                                                    {u"task[add][0][element_type]"_s, u"3"_s}}
                                                     << Ids{} << Ids{} << Ids{91};
        QTest::newRow("an incoming request and how it was decided")
            << QList<Pair>{{u"unsorted[add][0][data][leads][0][id]"_s, u"77"_s},
                           {u"unsorted[add][0][data][contacts][0][id]"_s, u"56"_s},
                           {u"unsorted[delete][0][accept_result][leads][0]"_s, u"78"_s},
                           {u"unsorted[delete][1][decline_result][leads][0]"_s, u"79"_s}}
            << Ids{77, 78, 79} << Ids{56} << Ids{};
        QTest::newRow("what is no id is nobody") << QList<Pair>{{u"leads[add][0][id]"_s, u"-5"_s},
                                                                {u"leads[add][1][id]"_s, u"99999999999999999999"_s},
                                                                {u"leads[add][2][id]"_s, u"12 OR 1"_s},
                                                                {u"leads[add][3][id]"_s, u""_s},
                                                                {u"leads[add][4][id]"_s, u"8"_s}}
                                                 << Ids{8} << Ids{} << Ids{};
    }
    void namesWhatMayHaveChanged()
    {
        QFETCH(QList<Pair>, pairs);
        QFETCH(QList<qint64>, leads);
        QFETCH(QList<qint64>, contacts);
        QFETCH(QList<qint64>, companies);
        pairs.append(kAccount);
        // amoCRM promises no order, and the account came first in some years and last in others.
        std::mt19937 random(7);
        for (int turn = 0; turn < 10; ++turn) {
            const auto hints = parseWebhookForm(form(pairs));
            QVERIFY(hints);
            QCOMPARE(hints->account, 31);
            QCOMPARE(sorted(hints->leads), leads);
            QCOMPARE(sorted(hints->contacts), contacts);
            QCOMPARE(sorted(hints->companies), companies);
            std::shuffle(pairs.begin(), pairs.end(), random);
        }
    }

    void believesNobodyWithoutOneAccount_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("none") << form({{u"leads[add][0][id]"_s, u"1"_s}});
        QTest::newRow("no number") << form({{u"account[id]"_s, u"x"_s}});
        QTest::newRow("two") << form({kAccount, {u"account[id]"_s, u"32"_s}});
        QTest::newRow("a number and nonsense") << form({kAccount, {u"account[id]"_s, u"x"_s}});
        QTest::newRow("too large") << form({kAccount, {u"x"_s, QString(kMaxWebhookBody, u'x')}});
    }
    void believesNobodyWithoutOneAccount()
    {
        QFETCH(QByteArray, body);
        const auto hints = parseWebhookForm(body);
        QVERIFY(!hints);
        QCOMPARE(hints.error().kind, ErrorKind::BadInput);
    }

    void leavesOutWhatItCannotRead()
    {
        const auto hints = parseWebhookForm("account[id]=31&leads[add[0][id]=1&leads]add[=2&[x]=3&=4&&leads[add][0][id&"
                                            "message[add][0][id]=9&customers[add][0][id]=9&leads[update][0][id]=501");
        QVERIFY(hints);
        QCOMPARE(sorted(hints->leads), QList<qint64>{501});
        QVERIFY(hints->contacts.isEmpty() && hints->companies.isEmpty());
        QVERIFY(hints->unknown > 0);
    }

    void understandsThePracticeAmoCrm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("entity");
        QTest::newRow("lead added") << u"add_lead"_s << u"leads"_s;
        QTest::newRow("lead moved") << u"status_lead"_s << u"leads"_s;
        QTest::newRow("lead deleted") << u"delete_lead"_s << u"leads"_s;
        QTest::newRow("contact") << u"update_contact"_s << u"contacts"_s;
        QTest::newRow("company") << u"update_company"_s << u"companies"_s;
    }
    void understandsThePracticeAmoCrm()
    {
        QFETCH(QString, name);
        QFETCH(QString, entity);
        Sandbox::World world;
        Sandbox::NewLead lead;
        lead.name = u"Станок & Ко = 50 % [скидка]"_s;
        const qint64 leadId = world.addLead(lead);
        const qint64 contactId = world.addContact(u"Пётр"_s, u"+7 999 123-45-67"_s);
        const qint64 companyId = world.addCompany(u"ООО «Завод»"_s);
        const qint64 id = entity == u"leads"_s ? leadId : entity == u"contacts"_s ? contactId : companyId;
        const QByteArray body = Sandbox::webhookForm(world, name, entity, id, 0, 0, 0) + "account%5Bid%5D=31";
        const auto hints = parseWebhookForm(body);
        QVERIFY(hints);
        QCOMPARE(sorted(hints->leads), entity == u"leads"_s ? QList<qint64>{id} : QList<qint64>{});
        QCOMPARE(sorted(hints->contacts), entity == u"contacts"_s ? QList<qint64>{id} : QList<qint64>{});
        QCOMPARE(sorted(hints->companies), entity == u"companies"_s ? QList<qint64>{id} : QList<qint64>{});
    }
};

QTEST_GUILESS_MAIN(tst_WebhookForm)
#include "tst_webhookform.moc"

// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedesks.h"
#include "tests/ui/guitest.h"
#include "tests/ui/screens.h"
#include "ui/errortext/formats.h"
#include "ui/pages/attentionlist.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/repairdialog.h"
#include "ui/widgets/plainlabel.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include <memory>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

/// The dashboard with a field that has gone among the decisions.
struct RepairStand
{
    RepairStand()
    {
        fillDemo(fakes);
        AttentionItem gone;
        gone.id = 90;
        gone.kind = AttentionKind::SchemaDrift;
        gone.key = u"field_missing:712637"_s;
        gone.subject = u"712637"_s;
        fakes.attention.items.prepend(gone);
        fakes.attention.offered[90] = {{.code = u"799002"_s, .name = u"Дата следующего ТО"_s},
                                       {.code = u"712657"_s, .name = u"<b>Гарантия до</b>"_s}};
        page = std::make_unique<DashboardPage>(fakes.desks());
        page->setFixedSize(1180, 780);
        page->show();
        settle();
    }
    static void settle() { QCoreApplication::processEvents(); }

    /// Presses the button of the decision by the keyboard.
    RepairDialog *open(qint64 item = 90)
    {
        const auto *list = page->findChild<AttentionList *>();
        const auto buttons = list->findChildren<QPushButton *>(u"attentionAction"_s);
        for (qsizetype i = 0; i < list->items().size(); ++i) {
            if (list->items()[i].id != item)
                continue;
            const QString words = attentionButton(list->items()[i]);
            for (QPushButton *button : buttons) {
                if (button->accessibleName().startsWith(words)) {
                    button->setFocus();
                    QTest::keyClick(button, Qt::Key_Space);
                    settle();
                    return dialog();
                }
            }
        }
        return nullptr;
    }
    RepairDialog *dialog() const { return page->findChild<RepairDialog *>(); }
    bool says(const QString &words) const
    {
        for (const PlainLabel *label : dialog()->findChildren<PlainLabel *>()) {
            if (!label->isHidden() && label->text().contains(words))
                return true;
        }
        return false;
    }

    FakeDesks fakes;
    std::unique_ptr<DashboardPage> page;
};

} // namespace

/// «Исправить…»: what has gone in amoCRM is mended by a choice, from the keyboard too.
class TestRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void theLikeliestChoiceNeedsOneKey()
    {
        RepairStand stand;
        stand.fakes.attention.receipt.edits = 2;
        QSignalSpy told(stand.page.get(), &DashboardPage::undoOffered);
        RepairDialog *dialog = stand.open();
        QVERIFY(dialog);
        QVERIFY(stand.says(u"712637"_s));
        auto *choice = dialog->findChild<QComboBox *>(u"repairChoice"_s);
        QVERIFY(choice->hasFocus() || dialog->focusWidget() == choice);
        QVERIFY(!choice->accessibleName().isEmpty());
        QCOMPARE(choice->currentText(), u"Дата следующего ТО (799002)"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        RepairStand::settle();
        QCOMPARE(stand.fakes.attention.repaired, (QList<std::pair<qint64, QString>>{{90, u"799002"_s}}));
        QCOMPARE(told.count(), 1);
        QVERIFY(told[0][0].toString().contains(u"2"_s));
        QTRY_VERIFY(!stand.dialog() || !stand.dialog()->isVisible());
    }

    void anotherChoiceIsTakenByTheArrows()
    {
        RepairStand stand;
        RepairDialog *dialog = stand.open();
        QVERIFY(dialog);
        auto *choice = dialog->findChild<QComboBox *>(u"repairChoice"_s);
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(choice->currentText(), u"<b>Гарантия до</b> (712657)"_s); // as typed in amoCRM
        QTest::keyClick(dialog, Qt::Key_Return);
        RepairStand::settle();
        QCOMPARE(stand.fakes.attention.repaired.last().second, u"712657"_s);
    }

    void aFailureKeepsTheDialog()
    {
        RepairStand stand;
        QPointer<RepairDialog> dialog = stand.open();
        QVERIFY(dialog);
        stand.fakes.attention.answers.error = makeError(ErrorKind::StoreReadOnly, u"settings.ini"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        RepairStand::settle();
        QVERIFY(dialog && dialog->isVisible());
        auto *choice = dialog->findChild<QComboBox *>(u"repairChoice"_s);
        QVERIFY(choice->isEnabled());
        stand.fakes.attention.answers.error.reset();
        QTest::keyClick(dialog, Qt::Key_Return);
        RepairStand::settle();
        QCOMPARE(stand.fakes.attention.repaired.size(), 2);
        QVERIFY(!dialog || !dialog->isVisible());
    }

    void settingsFromOutsideAreNamed()
    {
        RepairStand stand;
        stand.fakes.attention.receipt.variables = {u"AMOCRM_FIELD_NEXT_MAINTENANCE_ID=799002"_s};
        RepairDialog *dialog = stand.open();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        RepairStand::settle();
        QVERIFY(dialog->isVisible());
        QVERIFY(stand.says(u"AMOCRM_FIELD_NEXT_MAINTENANCE_ID=799002"_s));
        QVERIFY(dialog->findChild<QPushButton *>(u"repairOk"_s)->isHidden());
    }

    void withNothingToOfferItSaysWhatToDo()
    {
        RepairStand stand;
        stand.fakes.attention.offered.clear();
        RepairDialog *dialog = stand.open();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QComboBox *>(u"repairChoice"_s)->isHidden());
        QVERIFY(stand.says(u"amoCRM"_s));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!stand.dialog() || !stand.dialog()->isVisible());
    }

    void theWizardOpensAtTheStepOfTheThing()
    {
        RepairStand stand;
        QSignalSpy wanted(stand.page.get(), &DashboardPage::wizardWanted);
        RepairDialog *dialog = stand.open();
        QVERIFY(dialog);
        auto *button = dialog->findChild<QPushButton *>(u"repairWizard"_s);
        QVERIFY(button->isVisible());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        RepairStand::settle();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<WizardStep>(), WizardStep::Fields);
        QTRY_VERIFY(!stand.dialog() || !stand.dialog()->isVisible());
        QVERIFY(stand.fakes.attention.repaired.isEmpty());
    }

    void theWizardHelpsWhereNothingIsOffered()
    {
        RepairStand stand;
        stand.fakes.attention.offered.clear();
        const RepairDialog *dialog = stand.open();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QPushButton *>(u"repairWizard"_s)->isVisible());
        QVERIFY(stand.says(u"мастере настройки"_s));
        QCOMPARE(clippedLabels(dialog), QStringList());
    }

    void settingsFromOutsideKnowNoWizard()
    {
        RepairStand stand;
        stand.fakes.setup.current.isFromOutside = true;
        const RepairDialog *dialog = stand.open();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QPushButton *>(u"repairWizard"_s)->isHidden());
    }

    void aDealThatIsGoneOffersAnother()
    {
        RepairStand stand;
        const auto conflict =
            std::find_if(stand.fakes.attention.items.cbegin(), stand.fakes.attention.items.cend(),
                         [](const AttentionItem &item) { return item.kind == AttentionKind::Conflict; });
        stand.fakes.attention.offered[conflict->id] = {{.code = u"48301"_s, .name = u"Второе обращение"_s}};
        RepairDialog *dialog = stand.open(conflict->id);
        QVERIFY(dialog);
        auto *choice = dialog->findChild<QComboBox *>(u"repairChoice"_s);
        QVERIFY(choice->currentText().contains(u"Второе обращение"_s));
        QVERIFY(choice->currentText().contains(dealNumber(48'301)));
        QVERIFY(dialog->findChild<QPushButton *>(u"repairWizard"_s)->isHidden());
    }

    void looksRight()
    {
        RepairStand stand;
        RepairDialog *dialog = stand.open();
        QVERIFY(dialog);
        QCOMPARE(clippedLabels(dialog), QStringList());
        QVERIFY(savePicture(dialog, u"repair"_s));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestRepair)
#include "tst_ui_repair.moc"

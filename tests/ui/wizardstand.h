// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakedesks.h"
#include "tests/ui/guitest.h"
#include "ui/frame/layoutkeys.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statuspill.h"
#include "ui/wizard/setupwizard.h"
#include "ui/wizard/wizardparts.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <memory>

namespace Stanko {

/// The set-up in a window of its own, over the fakes of a usual account that is not set up yet.
struct WizardStand
{
    WizardStand() : theme(nullptr, [] { return false; })
    {
        fillDemo(fakes);
        fillDemoSetup(fakes.wizard);
        fakes.setup.current = {};
    }
    ~WizardStand() { window.reset(); }

    void open(std::optional<WizardStep> at = {})
    {
        window = std::make_unique<QWidget>();
        auto *all = new QVBoxLayout(window.get());
        wizard = new SetupWizard(fakes.desks(), at);
        all->addWidget(wizard);
        new LayoutKeys(window.get());
        QObject::connect(wizard, &SetupWizard::left, wizard, [this] { ++timesLeft; });
        QObject::connect(wizard, &SetupWizard::finished, wizard, [this] { ++timesFinished; });
        window->resize(1060, 700);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window was never active");
        wizard->focusStep();
        settle();
    }
    /// Another run of the program over the same disk.
    void restart()
    {
        window.reset();
        open();
    }
    /// Walks by the keyboard to \a step of an account where everything is found.
    void walkTo(WizardStep step)
    {
        open();
        for (int guard = 0; wizard->currentStep() < step && guard < 12; ++guard) {
            if (wizard->currentStep() == WizardStep::Account)
                field("wizardAddress")->setText(QStringLiteral("russtanko"));
            else if (wizard->currentStep() == WizardStep::Access && tokensGiven++ == 0)
                field("wizardToken")->setText(QStringLiteral("good.token"));
            key(Qt::Key_N, Qt::AltModifier);
        }
        if (wizard->currentStep() != step)
            qFatal("the step was not reached");
    }
    static void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }
    template<typename Widget>
    Widget *part(const char *name) const
    {
        auto *found = window->findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QLineEdit *field(const char *name) const { return part<QLineEdit>(name); }
    QPushButton *button(const char *name) const { return part<QPushButton>(name); }
    CalmCombo *combo(const char *name) const { return part<CalmCombo>(name); }
    Banner *banner(const char *name) const { return part<Banner>(name); }
    CalmCombo *fieldOf(FieldRole role) const
    {
        return combo(qPrintable(QStringLiteral("wizardField%1").arg(int(role))));
    }
    QLineEdit *idOf(FieldRole role) const
    {
        return field(qPrintable(QStringLiteral("wizardFieldId%1").arg(int(role))));
    }
    StatusPill *pillOf(FieldRole role) const
    {
        return part<StatusPill>(qPrintable(QStringLiteral("wizardPill%1").arg(int(role))));
    }
    QString wordsOf(FieldRole role) const
    {
        auto *words = part<PlainLabel>(qPrintable(QStringLiteral("wizardFieldWords%1").arg(int(role))));
        return words->isVisible() ? words->text() : QString();
    }
    /// As a person does: the popup's choice.
    static void choose(CalmCombo *combo, qint64 id)
    {
        combo->choose(id);
        Q_EMIT combo->activated(combo->currentIndex());
        settle();
    }
    static QString problemOf(const QWidget *field)
    {
        return static_cast<FormField *>(field->parentWidget())->problem();
    }
    /// With the mouse; counted.
    void click(const char *name)
    {
        ++clicks;
        QTest::mouseClick(button(name), Qt::LeftButton);
        settle();
    }
    /// Where the focus is.
    void key(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        settle();
    }
    /// A Cyrillic letter as a Russian layout sends it.
    static void cyrillicKey(char16_t letter, Qt::KeyboardModifiers modifiers)
    {
        QKeyEvent event(QEvent::KeyPress, letter, modifiers, QString(QChar(letter)));
        QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
        settle();
    }
    static void typeHere(const QString &text)
    {
        type(QApplication::focusWidget(), text);
        settle();
    }
    /// What the labels called \a name say, those that are seen.
    QStringList texts(const char *name) const
    {
        QStringList all;
        for (const PlainLabel *label : window->findChildren<PlainLabel *>(QString::fromLatin1(name))) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }

    Theme theme;
    FakeDesks fakes;
    std::unique_ptr<QWidget> window;
    SetupWizard *wizard = nullptr;
    int clicks = 0;
    int timesLeft = 0;
    int timesFinished = 0;
    int tokensGiven = 0;
};

} // namespace Stanko

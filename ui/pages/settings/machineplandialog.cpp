// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/machineplandialog.h"

#include "ui/errortext/calendartext.h"
#include "ui/errortext/errortext.h"
#include "ui/pages/settings/planeditor.h"
#include "ui/pages/settings/plantable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMachinePlanWidth = 860;
} // namespace

MachinePlanKeeper::MachinePlanKeeper(PlanDesk *desk, PlanEditor *editor, PlainLabel *about)
    : QObject(editor), m_desk(desk), m_editor(editor), m_about(about)
{
    connect(editor, &PlanEditor::saveWanted, this, &MachinePlanKeeper::save);
    connect(editor, &PlanEditor::followWanted, this, &MachinePlanKeeper::follow);
}

void MachinePlanKeeper::ask(const PassportKey &key)
{
    m_key = key;
    m_desk->machine(key).then(this, [this, key](const Result<MachinePlan> &answer) {
        if (key != m_key)
            return;
        if (answer) {
            showMachine(*answer);
            return;
        }
        m_about->setTone(Tone::Late);
        m_about->setText(answer.error().kind == ErrorKind::NotHere
                             ? tr("Станка с таким заводским номером среди паспортов нет.")
                             : errorLine(answer.error()));
    });
}

void MachinePlanKeeper::leave()
{
    m_key.clear();
}

void MachinePlanKeeper::showMachine(const MachinePlan &machine)
{
    m_about->setTone(std::nullopt);
    const QString name = machineTitle(machine.model, machine.serial);
    m_about->setText(machine.isOwn ? tr("%1: свой план, он главнее плана модели.").arg(name)
                     : machine.model.isEmpty() ? tr("%1: действует общий план. Измените его здесь, и у станка будет "
                                                    "свой.")
                                                     .arg(name)
                                               : tr("%1: действует план модели. Измените его здесь, и у станка будет "
                                                    "свой.")
                                                     .arg(name));
    m_editor->show(PlanOwner{machine.model, machine.key}, {machine.plan, machine.isOwn, machine.hoursPerDay});
    Q_EMIT shown(machine);
}

void MachinePlanKeeper::save()
{
    if (m_key.isEmpty())
        return;
    const KeptPlan sent = m_editor->wanted();
    m_desk->setMachinePlan(m_key, sent.plan, sent.hoursPerDay)
        .then(this, [this, key = m_key, sent](const Done &answer) {
            if (key != m_key)
                return;
            m_editor->settle(sent, answer);
            if (!answer)
                return;
            ask(key);
            Q_EMIT kept();
        });
}

void MachinePlanKeeper::follow()
{
    if (m_key.isEmpty())
        return;
    const double hours = m_editor->wanted().hoursPerDay;
    m_desk->setMachinePlan(m_key, {}, hours)
        .then(this,
              [this](const Done &answer) {
                  return answer ? m_desk->machine(m_key)
                                : QtFuture::makeReadyFuture(Result<MachinePlan>(answer.error()));
              })
        .unwrap()
        .then(this, [this, key = m_key](const Result<MachinePlan> &answer) {
            if (key != m_key)
                return;
            if (!answer) {
                m_editor->tell(answer.error());
                return;
            }
            m_editor->follow({answer->plan, answer->isOwn, answer->hoursPerDay});
            showMachine(*answer);
        });
}

MachinePlanDialog::MachinePlanDialog(PlanDesk *desk, const PassportKey &key, const QString &machine, QWidget *parent)
    : QDialog(parent), m_editor(new PlanEditor)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("План ТО станка"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    auto *about = new PlainLabel(machine, LabelLook::Muted);
    about->setWordWrap(true);
    about->setObjectName(u"machinePlanAbout"_s);
    column->addWidget(about);
    column->addWidget(m_editor);
    column->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    auto *hint = new PlainLabel(tr("После сохранения даты «по плану» пересчитываются сразу. Ctrl+Enter сохраняет."),
                                LabelLook::Caption);
    hint->setWordWrap(true);
    foot->addWidget(hint, 1);
    QPushButton *more = makeButton(tr("+ Вид ТО"));
    more->setObjectName(u"planAdd"_s);
    QPushButton *close = makeButton(tr("Закрыть"));
    close->setObjectName(u"machinePlanClose"_s);
    foot->addWidget(more);
    foot->addWidget(close);
    column->addLayout(foot);
    Theme::current()->fitToText(this, [this] { setMinimumWidth(Theme::current()->scaled(kMachinePlanWidth)); });
    m_editor->showNothing();
    m_keeper = new MachinePlanKeeper(desk, m_editor, about);
    connect(more, &QPushButton::clicked, m_editor->table(), &PlanTable::addRow);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(desk, &PlanDesk::plansChanged, m_keeper, [keeper = m_keeper] { keeper->ask(keeper->key()); });
    for (const auto keys : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | keys), this);
        connect(shortcut, &QShortcut::activated, m_editor, &PlanEditor::save);
    }
    m_keeper->ask(key);
}

void MachinePlanDialog::openFor(PlanDesk *desk, const PassportKey &key, const QString &machine, QWidget *parent)
{
    for (MachinePlanDialog *open : parent->findChildren<MachinePlanDialog *>()) {
        if (open->isVisible() && open->m_keeper->key() == key) {
            open->raise();
            open->activateWindow();
            return;
        }
    }
    auto *dialog = new MachinePlanDialog(desk, key, machine, parent);
    static_cast<QWidget *>(dialog)->show();
}

void MachinePlanDialog::keyPressEvent(QKeyEvent *event)
{
    // QDialog would press a button of its own choice.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

} // namespace Stanko

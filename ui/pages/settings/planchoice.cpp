// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/planchoice.h"

#include "models/domain/serial.h"
#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kChoiceWidth = 300;
constexpr int kSerialWidth = 170;
constexpr int kChoiceRows = 20;
const QString kAnyMachine = u"\u0001machine"_s; ///< no model is named so
} // namespace

PlanChoice::PlanChoice(QWidget *parent)
    : QWidget(parent), m_models(new QComboBox), m_machine(new QWidget), m_serial(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_models->setAccessibleName(tr("Чей план ТО"));
    m_models->setObjectName(u"planWhose"_s);
    m_models->setMaxVisibleItems(kChoiceRows);
    m_models->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row->addWidget(m_models);
    auto *machine = new QHBoxLayout(m_machine);
    machine->setContentsMargins(0, 0, 0, 0);
    machine->setSpacing(8);
    m_serial->setPlaceholderText(tr("заводской №"));
    m_serial->setAccessibleName(tr("Заводской номер станка"));
    m_serial->setObjectName(u"planSerial"_s);
    QPushButton *look = makeButton(tr("Показать"));
    look->setObjectName(u"planSerialShow"_s);
    machine->addWidget(m_serial);
    machine->addWidget(look);
    row->addWidget(m_machine);
    row->addStretch(1);
    m_machine->hide();
    Theme::current()->fitToText(this, [this] {
        m_models->setFixedWidth(Theme::current()->scaled(kChoiceWidth));
        m_serial->setFixedWidth(Theme::current()->scaled(kSerialWidth));
    });
    offer({});
    connect(m_models, &QComboBox::currentIndexChanged, this, [this] {
        m_machine->setVisible(whose() == Whose::Machine);
        if (whose() == Whose::Machine)
            m_serial->setFocus();
        Q_EMIT chosen();
    });
    connect(m_serial, &QLineEdit::returnPressed, this, &PlanChoice::chosen);
    connect(look, &QPushButton::clicked, this, &PlanChoice::chosen);
}

void PlanChoice::offer(const QList<ModelPlan> &models)
{
    if (m_models->count() > 0 && models == m_offered)
        return;
    m_offered = models;
    const QString kept = m_models->currentData().toString();
    const QSignalBlocker quiet(m_models);
    m_models->clear();
    m_models->addItem(tr("Все модели без своего плана"), QString());
    for (const ModelPlan &each : models) {
        QStringList about{each.model, counted(Counted::Machine, each.machines)};
        if (each.isOwn)
            about.append(tr("свой план"));
        m_models->addItem(about.join(u" · "_s), each.model);
    }
    // A model that has gone from the fleet while its plan is edited can still be edited.
    if (!kept.isEmpty() && kept != kAnyMachine && m_models->findData(kept) < 0)
        m_models->addItem(kept, kept);
    m_models->addItem(tr("Отдельный станок…"), kAnyMachine);
    m_models->setCurrentIndex(std::max(0, m_models->findData(kept)));
}

PlanChoice::Whose PlanChoice::whose() const
{
    const QString chosenName = m_models->currentData().toString();
    return chosenName.isEmpty() ? Whose::Everybody : chosenName == kAnyMachine ? Whose::Machine : Whose::Model;
}

ModelPlan PlanChoice::model() const
{
    const QString name = m_models->currentData().toString();
    const auto found = std::find_if(m_offered.cbegin(), m_offered.cend(),
                                    [&name](const ModelPlan &each) { return each.model == name; });
    ModelPlan gone;
    gone.model = name;
    return found == m_offered.cend() ? gone : *found;
}

PassportKey PlanChoice::machine() const
{
    return foldSerial(m_serial->text());
}

} // namespace Stanko

// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/envintake.h"

#include "ui/dialogs/envfilechoice.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/setuptext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizard/wizardparts.h"
#include "ui/wizard/wizardsession.h"

#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

EnvIntake::EnvIntake(WizardSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_button(makeButton(tr("Взять из файла .env…"))), m_row(new QHBoxLayout),
      m_outcome(new Banner), m_problems(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_button->setObjectName(u"wizardEnv"_s);
    m_row->setSpacing(8);
    m_row->addWidget(m_button);
    column->addLayout(m_row);
    m_outcome->setObjectName(u"wizardEnvOutcome"_s);
    column->addWidget(m_outcome);
    m_problems->setSpacing(3);
    column->addLayout(m_problems);
    connect(m_button, &QPushButton::clicked, this, &EnvIntake::choose);
}

void EnvIntake::addBeside(QWidget *widget)
{
    m_row->addWidget(widget, 1);
}

void EnvIntake::choose()
{
    chooseEnvFile(this, [this](const QString &file) { readFile(file); });
}

void EnvIntake::readFile(const QString &fileName)
{
    m_isReading = true;
    m_button->setEnabled(false);
    Q_EMIT readingChanged();
    m_session.desk().readEnv(fileName).then(this, [this](const Result<EnvReading> &answer) {
        m_isReading = false;
        m_button->setEnabled(true);
        clearLayout(m_problems);
        if (answer) {
            show(*answer);
            Q_EMIT taken(*answer);
        } else {
            const ErrorText words = errorText(answer.error());
            m_outcome->tell(Tone::Late, tr("Из этого файла взять нечего. %1").arg(words.remedy), {}, words.technical);
        }
        Q_EMIT readingChanged();
    });
}

void EnvIntake::show(const EnvReading &reading)
{
    const bool isClean = reading.problems.isEmpty();
    QString sentence = isClean ? tr("Значения из файла взяты.")
                               : tr("Взято всё, кроме строк ниже. Исправьте их в файле "
                                    "и возьмите его ещё раз или продолжайте так.");
    if (reading.hasToken)
        sentence += u' ' + tr("Токен тоже в нём: вводить его не нужно.");
    m_outcome->tell(isClean ? Tone::Fine : Tone::Soon, sentence);
    for (const EnvReading::Problem &problem : reading.problems) {
        PlainLabel *label = makeParagraph(envProblemText(problem));
        label->setTone(problem.isUnknown ? Tone::Soon : Tone::Late);
        label->setObjectName(u"wizardEnvProblem"_s);
        m_problems->addWidget(label);
    }
}

} // namespace Stanko

// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/newfieldspanel.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/setuptext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/wizard/fieldwords.h"
#include "ui/wizard/wizardparts.h"
#include "ui/wizard/wizardsession.h"

#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

NewFieldsPanel::NewFieldsPanel(WizardSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_create(makeButton({})),
      m_takeBack(makeButton(tr("Отменить создание"), ButtonLook::Danger)), m_preview(new Card),
      m_lines(new QVBoxLayout), m_confirm(makeButton(tr("Создать"), ButtonLook::Primary)),
      m_dismiss(makeButton(tr("Не создавать"))), m_busy(new BusyLine), m_outcome(new Banner)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_create->setObjectName(u"wizardCreate"_s);
    m_takeBack->setObjectName(u"wizardTakeBack"_s);
    m_confirm->setObjectName(u"wizardCreateConfirm"_s);
    m_dismiss->setObjectName(u"wizardCreateDismiss"_s);
    m_outcome->setObjectName(u"wizardCreateOutcome"_s);
    m_lines->setSpacing(4);
    m_preview->body()->addLayout(m_lines);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_confirm);
    row->addWidget(m_dismiss);
    row->addStretch(1);
    m_preview->body()->addLayout(row);
    m_preview->hide();
    column->addWidget(m_preview);
    column->addWidget(m_busy);
    column->addWidget(m_outcome);
    connect(m_create, &QPushButton::clicked, this, &NewFieldsPanel::preview);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        m_preview->hide();
        m_create->setFocus();
    });
    connect(m_confirm, &QPushButton::clicked, this, &NewFieldsPanel::create);
    connect(m_takeBack, &QPushButton::clicked, this, &NewFieldsPanel::takeBack);
    connect(m_busy, &BusyLine::cancelled, this, &NewFieldsPanel::cancelWork);
    connect(m_outcome, &Banner::buttonClicked, this, [this] { Q_EMIT stepWanted(WizardStep::Access); });
}

void NewFieldsPanel::offer(const QList<NewField> &fields)
{
    if (fields != m_fields)
        m_preview->hide();
    m_fields = fields;
    m_create->setText(tr("Создать недостающие поля (%1)").arg(fields.size()));
    m_create->setVisible(!fields.isEmpty());
    m_takeBack->setVisible(!m_session.draft.created.isEmpty());
}

void NewFieldsPanel::preview()
{
    clearLayout(m_lines);
    const Account &account = m_session.finding()->schema.account;
    m_preview->setTitle(tr("Будет создано в сделках аккаунта «%1»")
                            .arg(innerQuotes(account.name.isEmpty() ? account.subdomain : account.name)));
    for (const NewField &field : std::as_const(m_fields)) {
        PlainLabel *line =
            makeParagraph(tr("«%1» · %2 · код %3").arg(innerQuotes(field.name), fieldTypeText(field.type), field.code));
        line->setObjectName(u"wizardNewField"_s);
        m_lines->addWidget(line);
    }
    m_lines->addWidget(
        makeParagraph(tr("Больше ничего не изменится. Пока поля пусты, создание можно отменить здесь же."), true));
    m_outcome->hide();
    m_preview->show();
    m_confirm->setFocus();
}

bool NewFieldsPanel::isBusy() const
{
    return m_busy->isBusy();
}

bool NewFieldsPanel::cancelWork()
{
    if (!isBusy())
        return false;
    // The answer tells what was made until then.
    m_session.desk().cancel();
    return true;
}

void NewFieldsPanel::begin(const QString &sentence)
{
    m_preview->hide();
    m_outcome->hide();
    m_create->setEnabled(false);
    m_takeBack->setEnabled(false);
    m_busy->start(sentence);
    Q_EMIT busyChanged();
}

void NewFieldsPanel::end()
{
    m_busy->stop();
    m_create->setEnabled(true);
    m_takeBack->setEnabled(true);
    Q_EMIT busyChanged();
}

void NewFieldsPanel::create()
{
    const qsizetype wanted = m_fields.size();
    begin(tr("Создаём поля в amoCRM…"));
    m_session.desk().createFields(m_fields).then(this, [this, wanted](const Result<QList<CreatedField>> &answer) {
        end();
        if (!answer) {
            showTrouble(answer.error());
            return;
        }
        m_session.addCreated(*answer);
        Q_EMIT fieldsChanged();
        if (answer->size() < wanted)
            m_outcome->tell(Tone::Soon, tr("Создано полей: %1 из %2. На остальных amoCRM остановилась: повторите или "
                                           "создайте их в amoCRM.")
                                            .arg(answer->size())
                                            .arg(wanted));
        else
            m_outcome->tell(Tone::Fine, tr("Создано полей: %1. Они уже выбраны.").arg(wanted));
    });
}

void NewFieldsPanel::takeBack()
{
    QList<FieldId> ids;
    for (const CreatedField &field : std::as_const(m_session.draft.created))
        ids.append(field.id);
    begin(tr("Убираем созданные поля…"));
    m_session.desk().takeBack(ids).then(this, [this](const Result<QList<TakenBack>> &answer) {
        end();
        if (answer)
            showTakenBack(*answer);
        else
            showTrouble(answer.error());
    });
}

void NewFieldsPanel::showTakenBack(const QList<TakenBack> &fields)
{
    QSet<FieldId> gone;
    QSet<FieldId> kept;
    QStringList words;
    QString technical;
    const QList<CreatedField> created = m_session.draft.created;
    for (const TakenBack &field : fields) {
        const auto ours = std::find_if(created.cbegin(), created.cend(),
                                       [&](const CreatedField &each) { return each.id == field.id; });
        const QString name = ours == created.cend() ? QString::number(field.id) : ours->name;
        if (field.error) {
            words.append(tr("«%1» amoCRM не удалила.").arg(innerQuotes(name)));
            technical = errorText(*field.error).technical;
        } else if (field.verdict == TakeBack::Allowed || field.verdict == TakeBack::Gone) {
            gone.insert(field.id);
        } else {
            kept.insert(field.id);
            words.append(takeBackText(field.verdict, name));
        }
    }
    m_session.removeCreated(gone, true);
    // Somebody else's now: it stays chosen, and is not offered to be taken back again.
    m_session.removeCreated(kept, false);
    Q_EMIT fieldsChanged();
    if (!gone.isEmpty())
        words.prepend(tr("Убрано полей: %1.").arg(gone.size()));
    m_outcome->tell(words.size() > 1 || gone.isEmpty() ? Tone::Soon : Tone::Fine, words.join(u' '), {}, technical);
}

void NewFieldsPanel::showTrouble(const Error &error)
{
    const TroubleText words = createTrouble(error);
    m_outcome->tell(Tone::Late, words.sentence, words.step ? tr("К ключу доступа") : QString(), words.technical);
}

} // namespace Stanko

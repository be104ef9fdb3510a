// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/requestdialog.h"

#include "ui/dialogs/intakepreviewpanel.h"
#include "ui/dialogs/photolist.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/duplicatelist.h"
#include "ui/search/clientfield.h"
#include "ui/search/machinefield.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

RequestDialog *RequestDialog::openFor(const Desks &desks, const NewRequest &start, QWidget *parent)
{
    for (RequestDialog *open : parent->findChildren<RequestDialog *>()) {
        if (open->isVisible()) {
            open->raise();
            open->activateWindow();
            return nullptr;
        }
    }
    auto *dialog = new RequestDialog(desks, start, parent);
    dialog->show();
    return dialog;
}

RequestDialog::~RequestDialog()
{
    // It may go with its window, without having been closed. Hidden first: the field that has the focus would tell of
    // losing it when the timers are gone.
    keepDraft();
    hide();
}

NewRequest RequestDialog::about(const Passport &machine)
{
    NewRequest request;
    request.serial = machine.serial;
    request.name = machine.contact.name.isEmpty() ? machine.company.name : machine.contact.name;
    request.phone = machine.phone;
    request.contact = machine.contact.id;
    request.company = machine.company.id;
    return request;
}

void RequestDialog::askDraft()
{
    m_form->setEnabled(false);
    m_create->setEnabled(false);
    m_desks.intake->requestDraft().then(this, [this](const Result<NewRequest> &answer) {
        // Without its draft the form is still good for a new request.
        if (answer && *answer != NewRequest())
            offerDraft(*answer);
        else
            begin(m_start);
    });
}

void RequestDialog::offerDraft(const NewRequest &draft)
{
    m_saved = draft;
    QStringList about{draft.name, draft.serial, draft.text.simplified().left(60)};
    about.removeAll(QString());
    m_draftOffer->tell(Tone::Info, tr("Осталась незаконченная заявка: %1").arg(about.join(u" · "_s)));
    findChild<QPushButton *>(u"draftContinue"_s)->setFocus();
}

void RequestDialog::begin(const NewRequest &request)
{
    m_draftOffer->hide();
    m_form->setEnabled(true);
    m_create->setEnabled(true);
    fill(request);
    m_isBegun = true;
    if (m_client->isEmpty())
        m_client->nameEdit()->setFocus();
    else
        m_text->setFocus();
    keepDraft();
    askPreview();
}

void RequestDialog::fill(const NewRequest &request)
{
    m_client->setClient(request.name, request.phone, request.contact, request.company);
    m_machine->put(request.serial);
    m_text->setPlainText(request.text);
    m_text->moveCursor(QTextCursor::End);
    m_urgency->setCurrentIndex(int(request.urgency));
    if (!request.source.isEmpty())
        m_source->setEditText(request.source);
    m_price->setText(request.price);
    m_photos->setNames(request.photos);
}

NewRequest RequestDialog::request() const
{
    NewRequest made;
    made.name = m_client->name();
    made.phone = m_client->phone();
    made.contact = m_client->contact();
    made.company = m_client->company();
    made.serial = m_machine->serial();
    made.text = m_text->toPlainText().trimmed();
    made.urgency = Urgency(m_urgency->currentIndex());
    made.source = m_source->currentText().trimmed();
    made.photos = m_photos->names();
    made.price = m_price->text().trimmed();
    return made;
}

void RequestDialog::keepDraft()
{
    m_keep.stop();
    if (!m_isBegun || m_isCreated)
        return;
    NewRequest draft = request();
    // What the dialog itself has put in is nothing to come back to.
    NewRequest untouched = m_start;
    untouched.source = draft.source;
    untouched.phone = draft.phone;
    if (draft == untouched && phoneText(m_start.phone) == draft.phone)
        draft = {};
    if (draft == m_saved)
        return;
    m_saved = draft;
    m_desks.intake->saveRequestDraft(draft).then(this, [this](const Done &answer) {
        if (answer)
            return;
        m_saved = {};
        const ErrorText text = errorText(answer.error());
        showProblem(tr("Черновик не сохранён. %1 %2").arg(text.what, text.remedy));
    });
}

void RequestDialog::done(int result)
{
    keepDraft();
    QDialog::done(result);
}

void RequestDialog::keyPressEvent(QKeyEvent *event)
{
    // QDialog would press its default button; only Ctrl+Enter creates.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

void RequestDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_isBegun && !PhotoList::filesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RequestDialog::dropEvent(QDropEvent *event)
{
    if (!m_isBegun)
        return;
    m_photos->add(PhotoList::filesOf(event->mimeData()));
    event->acceptProposedAction();
}

void RequestDialog::edited()
{
    if (!m_isBegun)
        return;
    clearProblems();
    m_settle.start();
    m_keep.start();
}

void RequestDialog::takeMachine(const Passport &machine)
{
    if (!m_client->isEmpty())
        return;
    const NewRequest known = about(machine);
    m_client->setClient(known.name, known.phone, known.contact, known.company);
}

void RequestDialog::askPreview()
{
    m_settle.stop();
    const quint64 token = ++m_token;
    m_desks.intake->previewRequest(request()).then(this, [this, token](const Result<IntakePreview> &answer) {
        if (token != m_token || m_isCreated)
            return;
        if (answer) {
            showPreview(*answer);
            return;
        }
        // Half a number is no mistake while it is being typed.
        if (answer.error().kind != ErrorKind::BadInput || !showFieldProblem(answer.error().detail, false)) {
            m_preview->setHint(errorLine(answer.error()));
        }
    });
}

void RequestDialog::showPreview(const IntakePreview &preview)
{
    QString missing;
    if (m_client->name().isEmpty() && m_client->contact() == 0)
        missing = tr("Укажите клиента.");
    else if (m_text->toPlainText().trimmed().isEmpty())
        missing = tr("Опишите, что случилось: это станет примечанием к сделке.");
    m_preview->show(preview, missing);
    showOpenJobs(preview.openJobs);
    QList<DuplicateHit> others = preview.duplicates;
    others.removeIf([&](const DuplicateHit &hit) {
        return std::any_of(preview.openJobs.cbegin(), preview.openJobs.cend(),
                           [&](const JobRow &job) { return job.lead == hit.lead; });
    });
    m_duplicates->show(others);
}

void RequestDialog::showOpenJobs(const QList<JobRow> &jobs)
{
    m_openLead = jobs.isEmpty() ? 0 : jobs.first().lead;
    if (jobs.isEmpty()) {
        m_openJobs->hide();
        return;
    }
    const JobRow &first = jobs.first();
    QString sentence =
        tr("По этому станку уже есть заявка %1: %2 (%3).").arg(dealNumber(first.lead), first.name, first.stageName);
    if (jobs.size() > 1)
        sentence += u' ' + tr("Всего открыто: %1.").arg(jobs.size());
    m_openJobs->tell(Tone::Soon, sentence);
}

void RequestDialog::confirm()
{
    if (m_isBusy || !m_isBegun || m_isCreated)
        return;
    m_isBusy = true;
    m_create->setEnabled(false);
    clearProblems();
    m_settle.stop();
    ++m_token; // an older preview must not come in between
    const NewRequest wanted = request();
    // What was typed last may be about a machine that has an open job: asked before it is too late.
    m_desks.intake->previewRequest(wanted).then(this, [this, wanted](const Result<IntakePreview> &answer) {
        if (!answer) {
            refused(answer.error());
            return;
        }
        showPreview(*answer);
        if (answer->openJobs.isEmpty() || m_isDespite) {
            create(wanted);
            return;
        }
        m_isBusy = false;
        m_create->setEnabled(true);
        showProblem(tr("По этому станку уже есть открытая заявка: откройте её или создайте ещё одну."));
        m_despite->setFocus();
    });
}

void RequestDialog::create(const NewRequest &request)
{
    keepDraft(); // creating it forgets what it was made of, even when the program ends before the answer
    m_desks.intake->createRequest(request).then(this, [this](const Result<EditReceipt> &answer) {
        if (!answer) {
            refused(answer.error());
            return;
        }
        m_isCreated = true;
        m_keep.stop();
        m_desks.intake->saveRequestDraft({});
        Q_EMIT created(*answer);
        accept();
    });
}

void RequestDialog::refused(const Error &error)
{
    m_isBusy = false;
    m_create->setEnabled(true);
    if (error.kind == ErrorKind::BadInput && showFieldProblem(error.detail, true))
        return;
    showProblem(errorLine(error));
}

bool RequestDialog::showFieldProblem(const QString &member, bool isWithFocus)
{
    const auto say = [isWithFocus](QWidget *field, auto show) {
        if (isWithFocus)
            field->setFocus();
        if (isWithFocus || !field->hasFocus())
            show();
        return true;
    };
    if (member == "name"_L1)
        return say(m_client->nameEdit(), [this] {
            m_client->setNameProblem(tr("Напишите, кто обратился, или выберите клиента из подсказок."));
        });
    if (member == "phone"_L1)
        return say(m_client->phoneEdit(), [this] {
            m_client->setPhoneProblem(tr("Это не похоже на телефон: проверьте цифры или очистите поле."));
        });
    if (member == "serial"_L1)
        return say(m_machine, [this] {
            m_machineField->setProblem(tr("Такого номера не бывает: проверьте его или очистите поле."));
        });
    if (member == "text"_L1)
        return say(m_text, [this] { m_textField->setProblem(tr("Напишите, что случилось.")); });
    if (member == "source"_L1)
        return say(m_source, [this] { m_sourceField->setProblem(tr("Назовите источник одним-двумя словами.")); });
    if (member == "price"_L1)
        return say(m_price, [this] {
            m_priceField->setProblem(tr("Введите сумму в рублях, например 48 700, или очистите поле."));
        });
    return false;
}

void RequestDialog::clearProblems()
{
    m_client->setNameProblem({});
    m_client->setPhoneProblem({});
    for (FormField *field : {m_machineField, m_textField, m_sourceField, m_priceField})
        field->setProblem({});
    m_problem->hide();
}

void RequestDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

void RequestDialog::leaveFor(LeadId lead)
{
    Q_EMIT jobWanted(lead);
    reject();
}

} // namespace Stanko

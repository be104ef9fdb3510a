// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpanel.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kIconSize = 18;
} // namespace

CheckPanel::CheckPanel(const Desks &desks, QWidget *parent)
    : Card(tr("Проверка связи"), parent), m_desks(desks), m_lines(new QWidget), m_copy(makeButton(tr("Скопировать")))
{
    setSmall(m_copy);
    m_copy->setObjectName(u"checkCopy"_s);
    addAction(m_copy);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(copyText()); });
    QPushButton *close = makeIconButton(IconName::Close, tr("Закрыть проверку"));
    addAction(close);
    connect(close, &QPushButton::clicked, this, &CheckPanel::closed);
    m_lines->setObjectName(u"scrolled"_s);
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_lines);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    body()->addWidget(scroll, 1);
}

void CheckPanel::clear()
{
    m_texts.clear();
    m_findings.clear();
    m_copy->setEnabled(false);
    QLayout *column = m_lines->layout();
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void CheckPanel::addLine(const QString &what, const QString &next, bool isGood, const QString &technical)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *icon = new QLabel;
    icon->setPixmap(Theme::current()
                        ->icon(isGood ? IconName::Check : IconName::Warning, isGood ? Token::Fine : Token::Late)
                        .pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    icon->setAccessibleName(isGood ? tr("в порядке") : tr("нужно внимание"));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    QStringList said;
    const auto add = [&](const QString &text, LabelLook look) {
        if (text.isEmpty())
            return;
        auto *label = new PlainLabel(text, look);
        label->setWordWrap(true);
        label->setSelectable(true);
        words->addWidget(label);
        said.append(text);
    };
    add(what, LabelLook::Body);
    add(next, LabelLook::Muted);
    add(technical, LabelLook::Caption);
    m_texts += said;
    m_findings.append((isGood ? u"+ "_s : u"! "_s) + said.join(u'\n'));
    m_copy->setEnabled(true);
    row->addLayout(words, 1);
    m_lines->layout()->addWidget(line);
}

QString CheckPanel::copyText() const
{
    return m_findings.join(u"\n\n"_s);
}

void CheckPanel::showRunning()
{
    clear();
    auto *label = new PlainLabel(tr("Проверяется связь с amoCRM…"), LabelLook::Muted);
    m_texts = {label->text()};
    m_lines->layout()->addWidget(label);
    static_cast<QBoxLayout *>(m_lines->layout())->addStretch(1);
}

void CheckPanel::show(const CheckReport &report)
{
    clear();
    for (const CheckProblem &problem : report.problems) {
        const ErrorText text = checkProblemText(problem);
        addLine(text.what, text.meaning + u' ' + text.remedy, false, text.technical);
    }
    if (report.account.id != 0 || !report.account.name.isEmpty()) {
        const QString name = report.account.name.isEmpty() ? report.account.subdomain : report.account.name;
        addLine(tr("amoCRM отвечает: аккаунт «%1»").arg(innerQuotes(name)),
                tr("Часовой пояс аккаунта: %1").arg(QString::fromUtf8(report.account.timeZoneId)), true);
    }
    if (report.tokenExpiresAt != 0)
        addLine(tr("Токен действует до %1").arg(dateAndTime(report.tokenExpiresAt, accountZone(m_desks))), {},
                report.tokenExpiresAt > nowOf(m_desks));
    if (report.tokenPlace.origin == TokenOrigin::Keychain && !report.tokenPlace.keychainError)
        addLine(tr("Токен лежит в хранилище паролей системы"), {}, true);
    else if (report.tokenPlace.origin == TokenOrigin::Variable)
        addLine(tr("Токен взят из окружения"), {}, true);
    if (report.problems.isEmpty())
        addLine(tr("Воронки, этапы и поля на месте"), {}, true);
    static_cast<QBoxLayout *>(m_lines->layout())->addStretch(1);
}

void CheckPanel::showError(const Error &error)
{
    clear();
    const ErrorText text = errorText(error);
    addLine(text.what, text.meaning + u' ' + text.remedy, false, text.technical);
    static_cast<QBoxLayout *>(m_lines->layout())->addStretch(1);
}

} // namespace Stanko

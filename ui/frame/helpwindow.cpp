// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/helpwindow.h"

#include "ui/theme/theme.h"

#include <QtCore/QFile>
#include <QtGui/QTextTable>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QTextBrowser>

// Outside the namespace, as the macro demands: a static library's resources are not registered by themselves.
static void registerHelp()
{
    Q_INIT_RESOURCE(help);
}

namespace Stanko {

using namespace Qt::StringLiterals;

HelpWindow::HelpWindow(QWidget *parent) : QDialog(parent), m_text(new QTextBrowser)
{
    registerHelp();
    setWindowTitle(tr("Справка"));
    setMinimumSize(420, 320);
    resize(760, 640);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(true);
    m_text->setAccessibleName(tr("Руководство"));
    m_text->document()->setDocumentMargin(18);
    column->addWidget(m_text);
    fill();
    connect(Theme::current(), &Theme::changed, this, &HelpWindow::fill);
}

QString HelpWindow::text() const
{
    return m_text->toPlainText();
}

void HelpWindow::fill()
{
    QFile manual(u":/help/manual_ru.md"_s);
    if (manual.open(QIODevice::ReadOnly))
        m_text->setMarkdown(QString::fromUtf8(manual.readAll()));
    const QList<QTextFrame *> frames = m_text->document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(Theme::current()->color(Token::Border));
        format.setCellPadding(5);
        format.setCellSpacing(0);
        format.setTopMargin(6);
        format.setBottomMargin(12);
        table->setFormat(format);
    }
}

} // namespace Stanko

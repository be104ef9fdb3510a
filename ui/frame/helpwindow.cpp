// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/helpwindow.h"

#include "ui/theme/theme.h"

#include <QtCore/QFile>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
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

namespace {

constexpr int kPictureWidth = 680;

/// Pictures are as wide as the window that was photographed; here they are as wide as the text.
void fitPictures(QTextDocument &document)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (!fragment.charFormat().isImageFormat())
                continue;
            QTextImageFormat picture = fragment.charFormat().toImageFormat();
            picture.setWidth(kPictureWidth);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(picture);
            break; // each stands in a paragraph of its own
        }
    }
}

} // namespace

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
    m_text->setSearchPaths({u":/help"_s});
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
    fitPictures(*m_text->document());
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

export { asDownload } from './file-reply.js';
export { keyOfText, languages, message, type Language } from './messages.js';
export { readSpreadsheet } from './spreadsheet-reader.js';
export { formulaSafe, spreadsheetFormats, spreadsheetMediaTypes, writeSpreadsheet, type Cell, type Column } from './spreadsheet-writer.js';

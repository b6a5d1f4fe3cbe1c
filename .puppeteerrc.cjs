// The browser comes from the npm package @sparticuz/chromium (or from the machine): nothing is downloaded.
module.exports = { skipDownload: true };

// What htmx by itself leaves unsaid: an error page is a page too, and a part that does not come has to be asked for otherwise.
'use strict';

document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.boosted && event.detail.xhr.status >= 400) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
    }
});

for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(failure, event => {
        event.target.closest('.part')?.querySelector('.failure')?.removeAttribute('hidden');
    });
}

'use strict';

// One clock for all live parts; it stands still while nobody looks.
setInterval(() => {
  if (!document.hidden) {
    document.body.dispatchEvent(new Event('tick'));
    tellTimes(document);
  }
}, 2000);

const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const vague = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

function inWords(time) {
  const seconds = (time - Date.now()) / 1000;
  const size = Math.abs(seconds);
  if (size < 45) return seconds < 0 ? 'just now' : 'in a moment';
  if (size < 3600) return vague.format(Math.round(seconds / 60), 'minute');
  if (size < 86400) return vague.format(Math.round(seconds / 3600), 'hour');
  return size < 86400 * 6 ? vague.format(Math.round(seconds / 86400), 'day') : exact.format(time);
}

function tellTimes(root) {
  for (const element of root.querySelectorAll('time[datetime]')) {
    const time = new Date(element.dateTime);
    const words = inWords(time);
    if (element.textContent !== words) {
      element.textContent = words;
      element.title = exact.format(time);
    }
  }
}

let fading;
function say(words) {
  const toast = document.getElementById('toast');
  if (!toast) return;
  toast.textContent = words;
  clearTimeout(fading);
  fading = setTimeout(() => { toast.textContent = ''; }, 12000);
}

document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name=csrf]');
  if (token && event.detail.verb !== 'get') event.detail.headers[token.dataset.header] = token.content;
});

document.addEventListener('htmx:afterSettle', event => tellTimes(event.target));

// A live part that cannot be reached is asked again at the next tick; only wishes of the visitor are worth words.
const wished = event => event.detail.requestConfig.triggeringEvent?.type !== 'tick';

document.addEventListener('htmx:responseError', event => {
  if (!wished(event)) return;
  const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html');
  const words = [...answer.querySelectorAll('[data-mishap]')].map(part => part.textContent.trim()).join(' ');
  say(words || 'That did not work. Reload the page and try again.');
});

document.addEventListener('htmx:sendError', event => {
  if (wished(event)) say('Kinorelay did not answer. Is it running?');
});

document.addEventListener('change', event => {
  if (event.target.matches('[data-go]')) event.target.form.requestSubmit();
  if (event.target.id === 'file' && event.target.files.length > 0) send(event.target);
});

function send(input) {
  const form = input.form;
  const large = [...input.files].find(file => file.size > Number(form.dataset.limit));
  if (large) {
    say(`${large.name} is too large: files up to ${form.dataset.limitWords} are taken.`);
    input.value = '';
  } else if (form.reportValidity()) {
    form.requestSubmit();
  }
}

document.addEventListener('htmx:afterRequest', event => {
  if (event.target.id === 'drop') event.target.querySelector('#file').value = '';
});

for (const [name, over] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]]) {
  document.addEventListener(name, event => event.target.closest?.('.zone')?.classList.toggle('over', over));
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  const done = () => { button.textContent = 'Copied'; };
  if (navigator.clipboard) {
    navigator.clipboard.writeText(source.textContent).then(done);
  } else {
    getSelection().selectAllChildren(source);
  }
});

tellTimes(document);

// How far runs are, told by the server as long as somebody looks at one that goes on.
let told;
let latest = [];

function tellProgress() {
  for (const place of document.querySelectorAll('[data-progress]')) {
    const line = latest.find(each => each.run === place.dataset.progress);
    place.hidden = !line;
    if (!line) continue;
    const bar = place.querySelector('progress');
    if (line.part === null) bar.removeAttribute('value');
    else bar.value = line.part;
    for (const part of place.querySelectorAll('[data-part]')) {
      const words = line[part.dataset.part] ?? '';
      if (part.textContent !== words) part.textContent = words;
    }
  }
}

function listenWhileWanted() {
  const wanted = !document.hidden && document.querySelector('[data-progress]');
  if (wanted && !told) {
    told = new EventSource(wanted.dataset.from);
    told.addEventListener('progress', event => {
      latest = JSON.parse(event.data);
      tellProgress();
    });
  } else if (!wanted && told) {
    told.close();
    told = undefined;
  }
  tellProgress();
}

document.addEventListener('htmx:afterSettle', listenWhileWanted);
document.addEventListener('visibilitychange', listenWhileWanted);
listenWhileWanted();

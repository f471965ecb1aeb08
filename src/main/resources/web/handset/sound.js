// What can be heard: key tones, the bell, and the line's words in the browser's own voices.

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = "123456789*0#";
const RING = [440, 480];
const CHIME = [880, 1175];

let context;
let on = true;

/** Sound on or off; what is being spoken falls silent at once. */
export function turn(state) {
    on = state;
    if (!on) {
        stopRinging();
        window.speechSynthesis?.cancel();
    }
}

export function isOn() {
    return on;
}

function tone(frequencies, seconds, volume = 0.08) {
    // Browsers let a page sound only once somebody has touched it.
    if (!on || !window.AudioContext || navigator.userActivation?.hasBeenActive === false) {
        return;
    }
    context ??= new AudioContext();
    context.resume();
    const gain = context.createGain();
    const end = context.currentTime + seconds;
    gain.gain.setValueAtTime(volume, context.currentTime);
    gain.gain.setTargetAtTime(0, end - 0.02, 0.01);
    gain.connect(context.destination);
    for (const frequency of frequencies) {
        const oscillator = context.createOscillator();
        oscillator.frequency.value = frequency;
        oscillator.connect(gain);
        oscillator.start();
        oscillator.stop(end);
    }
}

/** The two frequencies of a key, as every phone has them. */
export function key(which) {
    const at = KEYS.indexOf(which);
    tone([ROWS[Math.floor(at / 3)], COLUMNS[at % 3]], 0.16);
}

/** A text has come. */
export function chime() {
    tone([CHIME[0]], 0.12, 0.05);
    setTimeout(() => tone([CHIME[1]], 0.18, 0.05), 130);
}

let ringing;

export function ring() {
    if (!ringing) {
        tone(RING, 1.6, 0.06);
        ringing = setInterval(() => tone(RING, 1.6, 0.06), 4000);
    }
}

export function stopRinging() {
    clearInterval(ringing);
    ringing = undefined;
}

function voice(lang) {
    const voices = window.speechSynthesis?.getVoices() ?? [];
    const same = (voice, tag) => voice.lang.replace("_", "-").toLowerCase().startsWith(tag.toLowerCase());
    return voices.find((voice) => same(voice, lang)) ?? voices.find((voice) => same(voice, lang.slice(0, 2)));
}

/** Something that lasts; it can be stopped, and then never ends. */
export function last(ms, ended) {
    const timer = setTimeout(ended, ms);
    return { stop: () => clearTimeout(timer) };
}

/**
 * Speaks words in a voice of their language and says when they are over. Without sound or such a voice they last as
 * long as a voice would take. Some browsers forget to say that a voice has ended: then we go on after a while.
 */
export function speak(words, lang, ms, pace, ended) {
    const found = on ? voice(lang) : undefined;
    if (!found) {
        return last(ms / pace, ended);
    }
    const spoken = new SpeechSynthesisUtterance(words);
    spoken.voice = found;
    spoken.lang = found.lang;
    spoken.rate = pace;
    let over = false;
    const end = () => {
        if (!over) {
            over = true;
            clearTimeout(late);
            ended();
        }
    };
    const late = setTimeout(end, (ms / pace) * 2.5 + 4000);
    spoken.onend = end;
    spoken.onerror = end;
    window.speechSynthesis.speak(spoken);
    return {
        stop: () => {
            over = true;
            clearTimeout(late);
            window.speechSynthesis.cancel();
        },
    };
}

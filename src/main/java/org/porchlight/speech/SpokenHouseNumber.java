package org.porchlight.speech;

import java.util.StringJoiner;

/** House and route numbers as people say them: 139 "one thirty-nine", 1160 "eleven sixty". English only. */
final class SpokenHouseNumber {
    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private SpokenHouseNumber() {}

    /** @param digits one or more of 0 to 9; five or more, or a leading zero, are said one by one */
    static String of(String digits) {
        if (digits.length() > 4 || digits.startsWith("0")) {
            return oneByOne(digits);
        }
        int number = Integer.parseInt(digits);
        if (number < 100) {
            return underHundred(number);
        }
        if (number % 1000 == 0) {
            return SMALL[number / 1000] + " thousand";
        }
        String front = underHundred(number / 100);
        int rest = number % 100;
        if (rest == 0) {
            return front + " hundred";
        }
        return front + (rest < 10 ? " oh " : " ") + underHundred(rest);
    }

    private static String underHundred(int number) {
        if (number < 20) {
            return SMALL[number];
        }
        return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + SMALL[number % 10]);
    }

    private static String oneByOne(String digits) {
        StringJoiner words = new StringJoiner(" ");
        digits.chars().forEach(digit -> words.add(digit == '0' ? "oh" : SMALL[digit - '0']));
        return words.toString();
    }
}

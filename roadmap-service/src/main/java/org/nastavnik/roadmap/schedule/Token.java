package org.nastavnik.roadmap.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** The smallest part of a phrase that means something. */
sealed interface Token {

    /** In lower case, with е for ё; {@code год} stands for all its forms and for «г.», «гг.», «г.г.». */
    record Word(String text) implements Token {}

    /** A day, a quarter, a count: 0 to 99; «1-го», «первое» and «I» are 1. */
    record Count(int value) implements Token {}

    /** 1900 to 2199. */
    record YearNumber(int value) implements Token {}

    /** In any of its forms. */
    record MonthName(Month month) implements Token {}

    /** «30.05.2022». */
    record FullDate(LocalDate date) implements Token {}

    /** «30.05». */
    record DayAndMonth(MonthDay day) implements Token {}

    /** A comma, which also stands for brackets, colons and semicolons; a dash; a slash. */
    record Mark(char sign) implements Token {}

    /** What no rule knows what to do with: an impossible date, a number too large. */
    record Unknown(String text) implements Token {}
}

package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.lint.Origin;
import dev.kinorelay.flow.lint.Sentence;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Who a pipeline concerns: each person who has all the accounts it names. */
record Household(Supplier<List<Person>> persons, BiPredicate<Person, String> hasAccount) {

    List<Person> concernedBy(Sentence sentence) {
        return persons.get().stream().filter(person -> concerns(person, sentence)).toList();
    }

    boolean concerns(Person person, Sentence sentence) {
        return sentence.accounts().stream().allMatch(account -> has(person, account));
    }

    /** Accounts it names that nobody has. */
    List<String> missing(Sentence sentence) {
        return sentence.accounts()
                .stream()
                .filter(account -> persons.get().stream().noneMatch(person -> has(person, account)))
                .toList();
    }

    /** For whom it is run when nobody is named: a look at the inbox is one run, whoever the files are of. */
    List<Person> runsFor(Sentence sentence) {
        return sentence.origin() instanceof Origin.Files ? List.of(Person.ME) : concernedBy(sentence);
    }

    private boolean has(Person person, String account) {
        return account.equals(Account.LIBRARY) || hasAccount.test(person, account);
    }
}

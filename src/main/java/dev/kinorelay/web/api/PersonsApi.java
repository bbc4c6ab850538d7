package dev.kinorelay.web.api;

import dev.kinorelay.domain.Person;
import dev.kinorelay.web.Members;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/persons")
class PersonsApi {

    private final Members members;

    PersonsApi(Members members) {
        this.members = members;
    }

    /** A member of the household. */
    record Member(String name) {

        static Member of(Person person) {
            return new Member(person.name());
        }
    }

    @GetMapping
    List<Member> all() {
        return members.all().stream().map(Member::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Member add(@RequestBody Member member) {
        return Member.of(members.add(member.name()));
    }
}

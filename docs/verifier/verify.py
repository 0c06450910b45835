#!/usr/bin/env python3
"""Checks a grade package of Pingyi without any program of Pingyi.

    python3 verify.py PACKAGE.zip [PACKAGE.zip ...]
    python3 verify.py PACKAGE.zip --statement STATEMENT.json [--key "ab12 cd34 ..."]

It compares the digests, works out every grade again from the tallies, sheets and facts in the package, and says unit by
unit where the published result differs. Written from the grading contract and the rules N1 to N9, not from the program
that graded. Python 3.8, standard library only. Exit code: 0 equal, 1 different, 2 cannot be checked.
"""
import argparse, base64, calendar, datetime, hashlib, json, math, re, sys, types, zipfile
from fractions import Fraction

# ---- numbers (N1, N2): exact fractions; two decimals, halves up ------------------------------------------------------
def num(value):
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise ValueError("%r is no exact number" % (value,))
    return Fraction(value)
def r2(value):
    return Fraction(math.floor(Fraction(value) * 100 + Fraction(1, 2)), 100)
def show(value):
    return None if value is None else "%d.%02d" % divmod(int(value * 100), 100)
def share_of(part, whole):
    return r2(Fraction(100 * part, whole)) if whole else None
def needed_for(percent, whole):
    return math.ceil(num(percent) * whole / 100)

# ---- canonical JSON (RFC 8785), digests, signatures (Ed25519, RFC 8032) ----------------------------------------------
def utf16(text):  # the order of texts everywhere: by UTF-16 code units
    return text.encode("utf-16-be", "surrogatepass")
def canonical(value):
    if isinstance(value, dict):
        return "{%s}" % ",".join(canonical(key) + ":" + canonical(value[key]) for key in sorted(value, key=utf16))
    if isinstance(value, list):
        return "[%s]" % ",".join(map(canonical, value))
    if isinstance(value, float):
        return str(int(value)) if value == int(value) and abs(value) < 1e21 else repr(value).replace("e-0", "e-")
    return json.dumps(value, ensure_ascii=False)
def digest(content):
    return "sha256-" + hashlib.sha256(content if isinstance(content, bytes) else content.encode()).hexdigest()
P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
def point(octets):  # a point of the curve from its 32 bytes
    sign, y = int.from_bytes(octets, "little") >> 255, int.from_bytes(octets, "little") % 2**255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    if len(octets) != 32 or y >= P or x * x % P != square or (x == 0 and sign):
        raise ValueError("the statement holds no public key")
    return (x if x % 2 == sign else P - x), y
def plus(p, q):
    k = D * p[0] * q[0] * p[1] * q[1]
    return ((p[0] * q[1] + q[0] * p[1]) * pow(1 + k, -1, P) % P, (p[1] * q[1] + p[0] * q[0]) * pow(1 - k, -1, P) % P)
def times(factor, p):
    rest = times(factor >> 1, plus(p, p)) if factor else (0, 1)
    return plus(rest, p) if factor & 1 else rest
def signed_by(public, message, signature):
    s, base = int.from_bytes(signature[32:], "little"), point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little")
    x, y = point(public)
    first = plus(times(s % ORDER, base), times(h % ORDER, (P - x, y)))
    return len(signature) == 64 and s < ORDER and first[1] + (first[0] % 2 << 255) == int.from_bytes(signature[:32], "little")

# ---- tallies and sheets (N5 to N8) -----------------------------------------------------------------------------------
def Group(fault=None, score=None, rate=None, **sample):  # MISSING, INVALID_COUNT, NO_QUORUM, INSUFFICIENT_SAMPLE or None
    return types.SimpleNamespace(fault=fault, score=score, rate=rate, sample=sample)
def valid_of(counts):
    return sum(count for option, count in counts.items() if option not in ("unknown", "abstain"))
def index_of(counts, values):  # N5; None where nobody chose an option that has a value
    rated = sum(counts.get(option, 0) for option in values)
    return r2(100 * sum(num(value) * counts.get(o, 0) for o, value in values.items()) / rated) if rated else None
def ballot(subject, group):
    return {"questions": {}, **(subject.get("ballots", {}).get(group) or {})}
def tally(subject, group, values, minimum, turnout):
    entry, required = ballot(subject, group), max(1, minimum)
    if entry.get("roster") is not None:  # N7
        turnout, two_thirds = math.ceil(num(turnout) * entry["roster"]), math.ceil(Fraction(2 * entry["roster"], 3))
        required = max(1, turnout, min(minimum, two_thirds))
    if entry.get("withheld"):
        return Group("INSUFFICIENT_SAMPLE", required=required, received=None, valid=None)
    counts = entry["questions"].get("overall", {})
    received, valid = sum(counts.values()), valid_of(counts)
    over = entry.get("issued") is not None and received > entry["issued"]
    fault = "INVALID_COUNT" if over else "MISSING" if not received else "INSUFFICIENT_SAMPLE" if valid < required else None
    rate = share_of(sum(counts.get(option, 0) for option in list(values)[:3]), valid)  # N6
    measures = (None, None) if fault else (index_of(counts, values), rate)
    return Group(fault, *measures, required=required, received=received, valid=valid)
def sheets(subject, group, trim_from=5):  # N8: the mean; from `trim_from` raters on without one highest and one lowest
    totals = sorted(num(entry["total"]) for entry in subject.get("sheets", {}).get(group, []))
    totals = totals[1:-1] if len(totals) >= trim_from else totals
    return Group(score=r2(sum(totals) / len(totals))) if totals else Group("MISSING")

# ---- what all types share --------------------------------------------------------------------------------------------
def note(code, **params):
    return {"code": code, "params": params}
def tidy(notes):
    return [json.loads(text) for text in sorted({canonical(entry) for entry in notes}, key=utf16)]
def faults(groups, weights):  # (fault, group); a group without weight is never missing
    found = [(group.fault, name) for name, group in groups.items() if group.fault]
    return [(fault, name) for fault, name in found if fault != "MISSING" or num(weights.get(name, 0)) > 0]
def weighted(groups, weights, partly=False):
    # None where a group with weight cannot be used, or with `partly` where none of them can
    needed = [name for name in weights if num(weights[name]) > 0]
    there = [name for name in needed if not groups[name].fault]
    if not there or len(there) < len(needed) and not partly:
        return None
    return r2(sum(num(weights[name]) * groups[name].score for name in there) / sum(num(weights[name]) for name in there))
def judged(groups, weights, missing="incomplete"):  # status, score, reasons and flags before any rule of a type
    found = faults(groups, weights)
    if not found:
        return "FINAL", weighted(groups, weights), [], []
    rest = weighted(groups, weights, partly=True)
    if missing == "renormalise" and {fault for fault, _ in found} == {"MISSING"} and rest is not None:
        return "FINAL", rest, [], [note("RENORMALISED")]
    reasons = [note("QUORUM" if fault == "NO_QUORUM" else fault, group=name) for fault, name in found]
    strongest = next(s for s in ("INVALID_COUNT", "NO_QUORUM", "INSUFFICIENT_SAMPLE", "MISSING") if s in dict(found))
    return "INCOMPLETE" if strongest == "MISSING" else strongest, None, reasons, []
def band(score, bands):  # N3
    return None if score is None else next(grade for bound, grade in bands if score >= num(bound))
def steps_up(grades, grade, other):  # how many grades the first is better than the other; 0 where there is none
    return grades.index(other) - grades.index(grade) if grade and other else 0
def prior_of(subject):
    return (subject.get("prior") or {}).get("grade")
def outcome(subject, status, score, grade, reasons=(), flags=(), groups={}, grades=None, **extra):
    prior = prior_of(subject) if grades and grade else None
    return {"subject": subject["id"], "status": status, "score": show(score), "grade": grade, "reasons": tidy(reasons),
            "flags": tidy(flags), "rank": None, "change": steps_up(grades, grade, prior) if prior else None, "extra": extra,
            "groups": {n: dict(g.sample, score=show(g.score), rate=show(g.rate)) for n, g in groups.items()}}
def ranked(outcomes):  # N9: equal scores share a rank, and the next one counts them all
    scores = [num(o["score"]) for o in outcomes if o["status"] == "FINAL"]
    return [dict(o, rank=1 + sum(s > num(o["score"]) for s in scores)) if o["status"] == "FINAL" else o for o in outcomes]
def facts(subject, kind):
    return [fact for fact in subject.get("facts", []) if fact["kind"] == kind]
def ids(outcomes, wanted):
    return [o["subject"] for o in outcomes if wanted(o)]
def counted(outcomes, grades):
    return {"total": len(outcomes), "counts": {grade: sum(o["grade"] == grade for o in outcomes) for grade in grades},
            "ungraded": sum(o["grade"] is None for o in outcomes)}
def best(candidates, places, tie, chosen):
    """Who of (id, score, second) takes the places. What is equal at the last one stays open, unless people chose as many as
    there are places. Sets of ids: who is within, who waits, who is passed over (`exclude`), whose tie was decided."""
    order = sorted((c[1:] for c in candidates), reverse=True)
    if places <= 0 or places >= len(order) or order[places - 1] != order[places]:
        return {c[0] for c in candidates if c[1:] in order[:max(places, 0)]}, set(), set(), set()
    above, level = {c[0] for c in candidates if c[1:] > order[places]}, {c[0] for c in candidates if c[1:] == order[places]}
    picked = level & set(chosen)
    if tie == "exclude":
        return above, set(), level, set()
    return (above | picked, set(), set(), level) if len(above | picked) == places else (above, level, set(), set())

# ---- the eight types, each with its default scheme; a key that the input gives takes the place of the default --------
TYPES = {}
APPRAISAL = {"good": 1, "fairly-good": "0.8", "average": "0.6", "poor": 0}
COMPETENCE = {"excellent": 1, "competent": "0.8", "basically-competent": "0.6", "incompetent": 0}
SAMPLE = {"values": {"satisfied": 1, "fairly-satisfied": "0.8", "basically-satisfied": "0.6", "dissatisfied": 0},
          "minValid": 10, "minTurnout": "0.1"}
RATIOS = {"staff": 30, "full-time-organisers": 70, "part-time-organisers": 90, "safe-villages": 90, "venue-coverage": 100,
          "practical-skills": 80, "member-projects": 70, "team-projects": 90}
NUMBERS = {"training-days": 3, "income-growth": 10}
def campaign_type(name, *grades, **defaults):
    bands = {"bands": list(zip((90, 80, 60, 0), grades))} if grades else {}
    return lambda rule: TYPES.update({name: (rule, {**bands, **defaults})})

@campaign_type("classification-grading", *APPRAISAL, **SAMPLE, weights={"self": 20, "mass": 30, "superior": 50}, caps=[],
               missing="incomplete", vetoMeasure="index", vetoBelow=50, overdueMonths=12, promotionGateRate=None, trimFrom=5)
def classification_grading(given, subjects, s):
    grades, today = list(APPRAISAL), given["asOf"]
    def before(months):  # the same day so many months earlier, or the last day of a shorter month
        year, month, day = map(int, today.split("-"))
        year, month = divmod(year * 12 + month - 1 - months, 12)
        return "%04d-%02d-%02d" % (year, month + 1, min(day, calendar.monthrange(year, month + 1)[1]))
    def vetoes(subject):
        def latest(kind, otherwise):
            return max((fact["date"] for fact in facts(subject, kind) if fact["date"] <= today), default=otherwise)
        overdue = any(fact["months"] >= s["overdueMonths"] for fact in facts(subject, "election-overdue"))
        held = [("V1", latest("discipline-case", "") >= before(24)), ("V2a", overdue),
                ("V2b", latest("last-activity", "none") <= before(12)), ("V3", latest("mass-petition", "") >= before(12))]
        return [note(code) for code, holds in held if holds]
    def grade(subject):
        mass = tally(subject, "mass", s["values"], s["minValid"], s["minTurnout"])
        own, above = (sheets(subject, group, s["trimFrom"]) for group in ("self", "superior"))
        groups, measure = {"mass": mass, "self": own, "superior": above}, {"index": mass.score, "rate": mass.rate}
        status, score, reasons, flags = judged(groups, s["weights"], s["missing"])
        result, vetoed, prior, gate = band(score, s["bands"]), vetoes(subject), prior_of(subject), s["promotionGateRate"]
        if vetoed:  # I10
            status, score, result, reasons, flags = "FINAL", weighted(groups, s["weights"]), grades[-1], vetoed, []
        elif result and mass.score is not None:
            if measure[s["vetoMeasure"]] < num(s["vetoBelow"]):
                result, reasons = grades[-1], [note("V4")]
            for cap in [] if reasons else s["caps"]:
                if measure[cap["measure"]] < num(cap["below"]) and steps_up(grades, result, cap["maxGrade"]) > 0:
                    result, reasons = cap["maxGrade"], [note("CAP")]
            if gate is not None and steps_up(grades, result, prior) > 0 and mass.rate < num(gate):
                result, flags = prior, flags + [note("PROMOTION_GATED")]
        apart = not own.fault and not above.fault and abs(own.score - above.score) > 15
        granted = subject.get("values", {}).get("distinctions", {}).get("service-oriented", {}).get("granted", False)
        flags = flags + [note("SELF_DEVIATION")] * apart + [note("SERVICE_ORIENTED")] * granted
        return outcome(subject, status, score, result, reasons, flags, groups, grades, filing=result == grades[-1])
    done = [grade(subject) for subject in subjects]
    promoted = sum((o["change"] or 0) > 0 for o in done) if any(map(prior_of, subjects)) else None
    return done, dict(counted(done, grades), promoted=promoted, filing=ids(done, lambda o: o["extra"]["filing"]),
                      serviceOriented=ids(done, lambda o: note("SERVICE_ORIENTED") in o["flags"]))

@campaign_type("village-tiering", **SAMPLE, weights={"verification": 80, "mass": 20}, target=75, promote=10, tolerancePp=2,
               incidentCaps=[], bands=[(90, "model"), (80, "advanced"), (60, "qualified"), (50, "weak"), (0, "feeble")])
def village_tiering(given, subjects, s):
    grades, begin = ["model", "advanced", "qualified", "weak", "feeble"], given.get("context", {}).get("roundStart", "")
    def grade(subject):
        mass = tally(subject, "mass", s["values"], s["minValid"], s["minTurnout"])
        groups = {"verification": sheets(subject, "verification"), "mass": mass}
        status, score, reasons, flags = judged(groups, s["weights"])
        result = band(score, s["bands"])
        for cap in s["incidentCaps"]:
            held = any(begin <= fact["date"] <= given["asOf"] for fact in facts(subject, cap["fact"]))
            if held and steps_up(grades, result, cap["maxGrade"]) > 0:
                result, reasons = cap["maxGrade"], [note("CAP")]
        return outcome(subject, status, score, result, reasons, flags, groups, grades)
    def reached(part, whole, target):  # N4, or as near as the scheme allows
        words = [(0, "met"), (num(s["tolerancePp"]), "approx"), (100, "not-met")]
        return next(word for less, word in words if 100 * part >= (num(target) - less) * whole) if whole else None
    done, total = [grade(subject) for subject in subjects], len(subjects)
    weak = [subject["id"] for subject in subjects if prior_of(subject) in grades[3:]]
    qualified = sum(o["grade"] in grades[:3] for o in done)
    promoted = sum(o["subject"] in weak and (o["change"] or 0) > 0 for o in done)
    more, rate = max(0, needed_for(s["target"], total) - qualified), show(share_of(promoted, len(weak)))
    return done, {"total": total, "qualified": qualified, "needMore": more, "share": show(share_of(qualified, total)),
                  "shareStatus": reached(qualified, total, s["target"]), "weakAtStart": len(weak), "promoted": promoted,
                  "promotionRate": rate, "promotionStatus": reached(promoted, len(weak), s["promote"])}

@campaign_type("mass-appraisal", *APPRAISAL, weights={"members": 40, "masses": 60}, mix={"fulfilment": 50, "overall": 50},
               minValid=10, turnout={"members": "0.5", "masses": "0.1"}, missing="incomplete", overallValues=APPRAISAL,
               fulfilmentValues={"kept": 1, "partly-kept": "0.5", "not-kept": 0})
def mass_appraisal(given, subjects, s):
    def grade(subject):
        groups, bare_of, mix = {}, False, s["mix"]
        for name in ("members", "masses"):
            group = groups[name] = tally(subject, name, s["overallValues"], s["minValid"], s["turnout"][name])
            answers = [counts for role, counts in ballot(subject, name)["questions"].items() if role.startswith("commitment:")]
            kept = [index for index in (index_of(counts, s["fulfilmentValues"]) for counts in answers) if index is not None]
            bare_of = bare_of or not (kept or group.fault)
            if kept and not group.fault:
                parts = num(mix["fulfilment"]) * r2(sum(kept) / len(kept)) + num(mix["overall"]) * group.score
                group.score = r2(parts / 100)
        status, score, reasons, flags = judged(groups, s["weights"], s["missing"])
        result, flags = band(score, s["bands"]), flags + [note("NO_COMMITMENT")] * bare_of
        return outcome(subject, status, score, result, reasons, flags, groups, awardEligible=result in ("good", "fairly-good"))
    done = ranked([grade(subject) for subject in subjects])
    return done, counted(done, APPRAISAL)

@campaign_type("satisfaction-survey", "excellent", "good", "fair", "poor", **{**SAMPLE, "minValid": 20}, minItemValid=5,
               itemWeights=None, targetRate=None, suppressBelow=5)
def satisfaction_survey(given, subjects, s):
    def hidden(categories):  # I5: categories with few valid answers; a single one takes the smallest other with it
        sizes = sorted((valid_of(counts), utf16(name), name) for name, counts in categories.items())
        few = sum(size < s["suppressBelow"] for size, _, _ in sizes)
        return sorted((name for _, _, name in sizes[:2 if few == 1 else few]), key=utf16)
    def grade(subject):
        group, entry = tally(subject, "recipients", s["values"], s["minValid"], s["minTurnout"]), ballot(subject, "recipients")
        status, score, reasons, flags = judged({"recipients": group}, {"recipients": 1})
        answers = {role[5:]: counts for role, counts in entry["questions"].items() if role.startswith("item:") and not reasons}
        items = {item: index_of(counts, s["values"]) for item, counts in answers.items() if valid_of(counts) >= s["minItemValid"]}
        weights = {item: num(1 if s["itemWeights"] is None else s["itemWeights"].get(item, 0)) for item in items}
        flags += [note("ITEM_THIN", item=item) for item in answers if items.get(item) is None]
        items = {item: index for item, index in items.items() if index is not None}
        reasons += [note("RECTIFY", item=item) for item in items if items[item] < 60]
        if sum(weights[item] for item in items):
            score = r2(sum(weights[item] * items[item] for item in items) / sum(weights[item] for item in items))
        met = None if score is None or s["targetRate"] is None else group.rate >= num(s["targetRate"])
        cuts = entry.get("breakdowns", {})
        unseen = {name: hidden(cuts[name]) for name in cuts}
        seen = {name: {category: show(index_of(counts, s["values"])) for category, counts in cuts[name].items()
                       if category not in unseen[name] and status == "FINAL"} for name in cuts}
        return outcome(subject, status, score, band(score, s["bands"]), reasons, flags, {"recipients": group},
                       rate=show(group.rate), overallIndex=show(group.score), breakdowns=seen, suppressed=unseen,
                       target={True: "met", False: "not-met"}.get(met), items={item: show(items[item]) for item in items})
    done = ranked([grade(subject) for subject in subjects])
    return done, {"total": len(done), "ranked": sum(o["rank"] is not None for o in done)}

@campaign_type("two-way-appraisal", *COMPETENCE, weights={"superior": 60, "mass": 40}, values=COMPETENCE, quorum="2/3",
               badPct=50, goodPct=90, excellentQuota="1/3", tie="manual")
def two_way_appraisal(given, subjects, s):
    options, excellent, places = list(COMPETENCE), [], None
    def panel(subject, name):
        entry, group = ballot(subject, name), tally(subject, name, s["values"], 1, 0)
        roster, received = entry.get("roster"), group.sample["received"]
        group.sample["required"] = None if roster is None else math.ceil(num(s["quorum"]) * roster)
        present = received if entry.get("attended") is None else entry["attended"]
        if received is not None and received > present:
            group.fault = "INVALID_COUNT"
        elif name in subject.get("ballots", {}) and group.fault != "INVALID_COUNT":
            lacking = roster is None or present is not None and present < group.sample["required"]
            group.fault = "NO_QUORUM" if lacking else group.fault
        return Group(group.fault, None if group.fault else group.score, **group.sample)
    def grade(subject):
        groups = {name: panel(subject, name) for name in ("superior", "mass")}
        status, score, reasons, flags = judged(groups, s["weights"])
        result, votes = band(score, s["bands"]), {n: ballot(subject, n)["questions"]["overall"] for n in groups if not groups[n].fault}
        def share(name, wanted, percent):
            return 100 * sum(votes[name].get(option, 0) for option in wanted) >= num(percent) * valid_of(votes[name])
        bad = [name for name in votes if status == "FINAL" and share(name, options[3:], s["badPct"])]
        if bad:
            result, reasons = options[3], [note("BAD", group=name) for name in bad]
        elif result == "excellent" and not all(share(name, options[:2], s["goodPct"]) for name in votes):
            result, reasons = "competent", [note("GOOD_RATE")]
        if result == "excellent":
            excellent.append((subject["id"], score, groups["mass"].score or 0))
        return outcome(subject, status, score, result, reasons, flags, groups, panels={n: show(groups[n].score) for n in groups})
    done = [grade(subject) for subject in subjects]
    final = sum(o["status"] == "FINAL" for o in done)
    if s["excellentQuota"] is not None:
        places = math.floor(num(s["excellentQuota"]) * final)
        within, pending, _, decided = best(excellent, places, s["tie"], given.get("context", {}).get("tieDecisions", []))
        for o in done:
            o["flags"] += [note("TIE_DECIDED")] * (o["subject"] in decided)
            if o["subject"] in pending:
                o.update(status="PENDING_DECISION", grade=None, reasons=[note("TIE_AT_QUOTA")])
            elif o["grade"] == "excellent" and o["subject"] not in within:
                o.update(grade="competent", reasons=[note("QUOTA")])
    return done, {"total": len(done), "final": final, "quota": places}

@campaign_type("five-good-attainment", **{"pass": 85}, dimensionFloor=60, target=80, spotMaxFailPct=20)
def five_good_attainment(given, subjects, s):
    context, table = given.get("context", {}), {}
    departments, outside = context.get("departments", []), context.get("outside") or {}
    def grade(subject):
        values, flags, vetoes = subject.get("values", {}), [], [note("VETO", by=fact["by"]) for fact in facts(subject, "veto")]
        marks = {entry["rater"]: num(entry["total"]) for entry in subject.get("sheets", {}).get("hearing", [])}
        missing = [note("MISSING", group=d["id"]) for d in departments if d["id"] not in marks]
        def mean(members):
            return r2(sum(num(d["weight"]) * marks[d["id"]] for d in members) / sum(num(d["weight"]) for d in members))
        score = mean(departments) if departments and not missing else None
        names = {d["dimension"] for d in departments if score is not None and values.get("applied") is not False}
        parts = {name: mean([d for d in departments if d["dimension"] == name]) for name in names}
        if values.get("applied") is False:
            status, reasons = "NOT_APPLIED", []
        elif vetoes or score is None:
            status, reasons = "FINAL" if vetoes else "INCOMPLETE", vetoes or missing
        else:
            status, reasons = "FINAL", [note("DIMENSION", dimension=n) for n in parts if parts[n] < num(s["dimensionFloor"])]
            reasons += [note("SCORE")] * (score < num(s["pass"]))
            spot = values.get("spotCheck") or {"checked": 0, "failed": 0}
            flags = [note("VILLAGE_CLAIMS_RETURNED")] * (100 * spot["failed"] > num(s["spotMaxFailPct"]) * spot["checked"])
        result = None if status != "FINAL" else "not-attained" if reasons else "attained"
        return outcome(subject, status, score if status == "FINAL" else None, result, reasons, flags, attained=result == "attained",
                       groups={"hearing": Group(score=score)}, dimensions={name: show(part) for name, part in parts.items()})
    def against_target(attained, total):
        need = needed_for(s["target"], total)
        return {"share": show(share_of(attained, total)), "need": need, "gap": max(0, need - attained), "met": attained >= need}
    done = [grade(subject) for subject in subjects]
    for kind in {subject["unitType"] for subject in subjects} | set(outside):
        pairs = [(subject, o) for subject, o in zip(subjects, done) if subject["unitType"] == kind]
        row = {"now": sum(o["grade"] == "attained" for _, o in pairs), "typed": outside.get(kind),
               "before": sum(not o["grade"] and prior_of(subject) == "attained" for subject, o in pairs)}
        typed = outside.get(kind, {"attained": 0, "total": 0})
        row.update(attained=row["now"] + row["before"] + typed["attained"], total=len(pairs) + typed["total"])
        table[kind] = dict(row, **against_target(row["attained"], row["total"]))
    table.update({kind: against_target(said["attained"], said["total"]) for kind, said in context.get("coverage", {}).items()})
    return done, {"attained": ids(done, lambda o: o["grade"] == "attained"), "coverage": table}

@campaign_type("responsibility-assessment", "excellent", "good", "qualified", "unqualified", weights={"half": 40, "annual": 60},
               mandatoryCap="good", indicators=[{"id": i, "type": "ratio", "minPercent": RATIOS[i]} for i in RATIOS]
               + [{"id": i, "type": "number", "min": NUMBERS[i]} for i in NUMBERS],
               exempt=[{"unitType": "organ", "indicator": i} for i in [*RATIOS, *NUMBERS]
                       if i not in ("staff", "member-projects", "training-days")])
def responsibility_assessment(given, subjects, s):
    grades, rules = ["excellent", "good", "qualified", "unqualified"], {rule["id"]: rule for rule in s["indicators"]}
    def grade(subject):
        groups, checked = {"half": sheets(subject, "half"), "annual": sheets(subject, "annual")}, {}
        status, score, reasons, flags = judged(groups, s["weights"])
        for value in subject.get("values", {}).get("indicators", []):
            rule, ratio = rules[value["id"]], rules[value["id"]]["type"] == "ratio"
            need = needed_for(rule["minPercent"], value["base"]) if ratio else str(rule["min"])
            met = value["count"] >= need if ratio else num(value["value"]) >= num(need)
            if {"unitType": subject["unitType"], "indicator": value["id"]} not in s["exempt"]:
                checked[value["id"]] = {"ok": met, "need": need}
                reasons += [note("RECTIFY", item=value["id"])] * (not met)
        result, failed = band(score, s["bands"]), not all(entry["ok"] for entry in checked.values())
        if failed and steps_up(grades, result, s["mandatoryCap"]) > 0:
            result, flags = s["mandatoryCap"], [note("CAPPED")]
        return outcome(subject, status, score, result, reasons, flags, groups, indicators=checked, commend=result == grades[0])
    done = ranked([grade(subject) for subject in subjects])
    rectify = ids(done, lambda o: any(reason["code"] == "RECTIFY" for reason in o["reasons"]))
    return done, {"total": len(done), "rectify": rectify, "commend": ids(done, lambda o: o["extra"]["commend"])}

@campaign_type("commendation", **SAMPLE, weights={"achievement": 60, "recognition": 40}, minRecognition=80, trimFrom=5,
               publicityDays=5, tie="manual")
def commendation(given, subjects, s):
    context, done, fields = given.get("context", {}), {}, {}
    quota, upheld = context.get("quota", {}), set(context.get("objectionsUpheld", []))
    for subject in subjects:
        recognition = tally(subject, "recognition", s["values"], s["minValid"], s["minTurnout"])
        groups = {"achievement": sheets(subject, "achievement", s["trimFrom"]), "recognition": recognition}
        reasons, found = [note("VETO", by=fact["by"]) for fact in facts(subject, "veto")], faults(groups, s["weights"])
        reasons += [note("SAMPLE") if fault == "INSUFFICIENT_SAMPLE" else note(fault, group=name) for fault, name in found]
        low = not recognition.fault and recognition.score < num(s["minRecognition"])
        reasons += [note("RECOGNITION")] * low + [note("UNIT_GRADE")] * (subject.get("values", {}).get("unitGrade") == "poor")
        status, score = ("EXCLUDED", None) if reasons else ("FINAL", weighted(groups, s["weights"]))
        done[subject["id"]] = outcome(subject, status, score, None, reasons, [], groups, selected=False,
                                      **{name: show(group.score) for name, group in groups.items()})
        if not reasons:
            fields.setdefault(subject.get("field"), []).append((subject["id"], score, recognition.score or 0))
    selected, substitutes = {name: [] for name in quota}, {name: [] for name in quota}
    for field, waiting in fields.items():
        rounds, pending, decided, places = [set()], set(), set(), quota.get(field, 0)
        while places and not pending:
            within, pending, passed, settled = best(waiting, places, s["tie"], context.get("tieDecisions", []))
            rounds, decided, places = rounds + [within], decided | settled, len(within & upheld)
            waiting = [c for c in waiting if c[0] not in within | passed]
        followers, placed = set().union(*rounds[2:]), set().union(*rounds)
        for identity in (c[0] for c in fields[field]):
            o, follows = done[identity], identity in followers
            o["flags"] = [note("TIE_DECIDED")] * (identity in decided)
            if identity in placed & upheld:
                o.update(status="REMOVED", reasons=[note("OBJECTION_UPHELD")])
            elif identity in pending:
                o.update(status="PENDING_DECISION", reasons=[note("TIE_AT_QUOTA")])
            elif identity in placed:
                o.update(grade="selected", extra=dict(o["extra"], selected=True, substitute=follows or None))
                (substitutes if follows else selected)[field].append(identity)
            else:
                o.update(grade="not-selected", reasons=[note("QUOTA")])
    ends, left, lists = context.get("published"), s["publicityDays"], ("workdays", "holidays")
    while ends and left:
        day = datetime.date.fromisoformat(ends) + datetime.timedelta(days=1)
        ends, left = str(day), left - ((day.weekday() < 5) != (str(day) in context.get(lists[day.weekday() < 5], [])))
    return list(done.values()), {"selected": selected, "substitutes": substitutes, "publicityEnds": ends}

# ---- a package -------------------------------------------------------------------------------------------------------
FILES = ["input.json", "manifest.json", "plugin.mjs", "result.json"]
def bare(value):  # without what says nothing: whether a member is null, empty or missing makes no difference
    kept = {key: bare(value[key]) for key in value} if isinstance(value, dict) else value
    return {key: kept[key] for key in kept if kept[key] not in (None, {}, [])} if isinstance(kept, dict) else kept
def differences(published, recomputed, at):
    if isinstance(published, dict) and isinstance(recomputed, dict):
        for key in sorted({*published, *recomputed}, key=utf16):
            yield from differences(published.get(key), recomputed.get(key), at + " " + key)
    elif published != recomputed:
        yield "%s: published %s, recomputed %s" % (at, *(json.dumps(v, ensure_ascii=False) for v in (published, recomputed)))
def recompute(given):
    if given["plugin"] not in TYPES:
        raise ValueError("campaign type %s is none of the eight that this program knows" % given["plugin"])
    return TYPES[given["plugin"]][0](given, given["subjects"], {**TYPES[given["plugin"]][1], **given["scheme"]})
def faults_of_package(files):
    given, manifest, result = (json.loads(files[name]) for name in FILES if name != "plugin.mjs")
    if (manifest["format"], result["format"]) != ("pingyi/grade-package@1", "pingyi/grading-result@1"):
        raise ValueError("is no grade package of a known format")
    sums = {name: digest(files[name]) for name in FILES if name != "manifest.json"}
    yield from differences(manifest["files"], sums, "digest of")
    given["subjects"].sort(key=lambda subject: utf16(subject["id"]))
    told = {"outcomes": result["outcomes"], "aggregate": result["aggregate"]}
    hashes = {"inputHash": digest(canonical(given)), "outcomeHash": digest(canonical(told))}
    yield from differences({name: result[name] for name in hashes}, hashes, "result")
    plugin = {"id": given["plugin"], "digest": sums["plugin.mjs"], "version": result["plugin"]["version"]}
    yield from differences(result["plugin"], plugin, "campaign type")
    outcomes, aggregate = recompute(given)
    if [o["subject"] for o in told["outcomes"]] != [o["subject"] for o in outcomes]:
        yield "the units of the result are not those of the input"
    units = {o["subject"]: bare({**o, "trace": None}) for o in told["outcomes"]}
    yield from differences(units, {o["subject"]: bare(o) for o in outcomes}, "unit")
    yield from differences(bare(told["aggregate"]), bare(aggregate), "aggregate")
def faults_of_statement(path, key, zipped, files):  # the signature, and whether what was signed is this package
    with open(path, encoding="utf-8") as file:
        signed, result, manifest = json.load(file), json.loads(files["result.json"]), json.loads(files["manifest.json"])
    public, signature = (base64.urlsafe_b64decode(signed[name] + "==") for name in ("publicKey", "signature"))
    finger = hashlib.sha256(public).hexdigest()[:32]
    if not signed_by(public, canonical(signed["statement"]).encode(), signature):
        yield "the signature of the statement does not hold"
    if key is not None and re.sub("[^0-9a-f]", "", key.lower()) != finger:
        yield "the statement is signed by another key"
    is_so = {"key": finger, "packageDigest": digest(zipped), "pluginDigest": digest(files["plugin.mjs"]),
             "runDigest": {name: result[name] for name in ("inputHash", "outcomeHash")}, "forms": manifest["formVersions"]}
    yield from differences({name: signed["statement"].get(name) for name in is_so}, is_so, "statement")
    print("Signed by key %s, statement %d of the office." % (re.sub("(....)(?=.)", r"\1 ", finger), signed["statement"]["sequence"]))
def check(path, statement, key):
    with zipfile.ZipFile(path) as archive, open(path, "rb") as file:
        if sorted(archive.namelist()) != FILES or sum(entry.file_size for entry in archive.infolist()) > 2**28:
            raise ValueError("does not hold the four files of a grade package, and no others")
        files, zipped = {name: archive.read(name) for name in FILES}, file.read()
    yield from faults_of_package(files)
    yield from faults_of_statement(statement, key, zipped, files) if statement else []
def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("package", nargs="+")
    options.add_argument("--statement", help="the signed statement of the release, as JSON")
    options.add_argument("--key", help="fingerprint of the key, as on the notice sheet")
    given, worst = options.parse_args(), 0
    for path in given.package:
        try:
            found = list(check(path, given.statement, given.key))
            print("%s: %s" % (path, "DIFFERENT" if found else "equal"), *found, sep="\n  ")
            worst = max(worst, 1 if found else 0)
        except Exception as error:  # whatever a package may hold, it must not look like an answer
            print("%s: cannot be checked: %s %s" % (path, type(error).__name__, error))
            worst = 2
    print("Not checked: the steps (`trace`) of each unit, and whether scheme and input keep to the grading contract.")
    return worst

if __name__ == "__main__":
    sys.exit(main())

/// What the providers take, as far as we speak of it, for the tests of Terraform's JSON.
///
/// Source: the attributes and validators of PagerDuty/terraform-provider-pagerduty and
/// atlassian/terraform-provider-atlassian-operations, retold as a table: `!` marks what is required.
enum TerraformSchemas {
  /// Reads the target's name and the file, and prints what is wrong with it.
  static let check = #"""
    import json, re, sys

    def pairs(items):
        keys = [key for key, _ in items]
        assert len(keys) == len(set(keys)), f"repeated key in {keys}"
        return dict(items)

    target, text = sys.stdin.buffer.read().decode().split("\n", 1)
    root = json.loads(text, object_pairs_hook=pairs)
    problems = []

    def reference(value):
        # An expression alone, which leads to something that the file declares.
        found = isinstance(value, str) and re.fullmatch(r"\$\{([\w.-]+)\}", value)
        if not found: return False
        parts = found[1].split(".")
        if parts[0] == "var": return parts[1] in root.get("variable", {})
        return parts[1] in root["resource"].get(parts[0], {})

    def whole(low, high): return lambda v: type(v) is int and low <= v <= high
    def one_of(*words): return lambda v: v in words
    def text_of(low, high, without=""):
        def fits(v):
            plain = v.replace("$${", "${").replace("%%{", "%{")
            return (low <= len(plain.encode()) <= high and not plain.endswith(" ") and plain.isprintable()
                    and not set(plain) & set(without) and not re.search(r"(?<!\$)\$\{|(?<!%)%\{", v))
        return fits
    def seconds(v): return v == "null" or (isinstance(v, str) and v.isdigit() and int(v) > 0)
    def clock(v): return bool(re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d:00", v))
    def days(v): return v == sorted(set(v)) and set(v) <= set(range(1, 8))
    truth = lambda v: type(v) is bool

    name = text_of(1, 255)
    urgency = {"type!": one_of("constant"), "urgency!": one_of("high", "low")}
    recipient = {"type!": reference, "id!": reference}
    kinds = {
        "pagerduty": {
            "pagerduty_escalation_policy": {
                "name!": text_of(1, 255, "\\/&<>"), "description": text_of(1, 9999), "num_loops": whole(0, 9),
                "rule!": [{"escalation_delay_in_minutes!": whole(1, 2**31), "target!": [recipient, 1, 10]}]},
            "pagerduty_service": {
                "name!": name, "description": text_of(1, 9999), "escalation_policy!": reference,
                "acknowledgement_timeout": seconds, "auto_resolve_timeout": seconds,
                "incident_urgency_rule": [{
                    "type!": one_of("constant", "use_support_hours"), "urgency": one_of("high", "low"),
                    "during_support_hours": [urgency, 1, 1], "outside_support_hours": [urgency, 1, 1]}, 1, 1],
                "support_hours": [{
                    "type!": one_of("fixed_time_per_day"), "time_zone!": name, "start_time!": clock, "end_time!": clock,
                    "days_of_week!": days}, 1, 1],
                "scheduled_actions": [{
                    "type!": one_of("urgency_change"), "to_urgency!": one_of("high"),
                    "at!": [{"type!": one_of("named_time"), "name!": one_of("support_hours_start")}, 1, 1]}, 1, 1]},
            "pagerduty_service_integration": {
                "name!": name, "type!": one_of("events_api_v2_inbound_integration"), "service!": reference}},
        "jsm": {
            "atlassian-operations_escalation": {
                "name!": text_of(1, 250), "team_id!": reference, "enabled": truth, "description": text_of(0, 200),
                "rules!": [{
                    "condition!": one_of("if-not-acked", "if-not-closed"), "delay!": whole(0, 2**63),
                    "notify_type!": one_of("default", "next", "previous", "users", "admins", "random", "all"),
                    "recipient!": recipient}],
                "repeat": {"wait_interval": whole(0, 2**31), "count": whole(1, 20), "reset_recipient_states": truth,
                           "close_alert_after_all": truth}},
            "atlassian-operations_routing_rule": {
                "name": text_of(1, 250), "team_id!": reference,
                "criteria": {
                    "type!": one_of("match-all-conditions"),
                    "conditions!": [{
                        "field!": one_of("extra-properties"), "key!": name, "operation!": one_of("equals"),
                        "expected_value!": name, "order": whole(0, 9)}]},
                "notify!": {"type!": one_of("escalation"), "id!": reference}}}}[target]

    def check(value, shape, path):
        if callable(shape):
            if not shape(value): problems.append(f"{path}: {value!r}")
        elif isinstance(shape, list):
            low, high = (shape + [1, 9999])[1:3]
            if not isinstance(value, list) or not low <= len(value) <= high: problems.append(f"{path}: {value!r}")
            elif len({json.dumps(v, sort_keys=True) for v in value}) < len(value): problems.append(f"{path}: repeats")
            else: [check(v, shape[0], f"{path}[{i}]") for i, v in enumerate(value)]
        else:
            fields = {key.rstrip("!"): inner for key, inner in shape.items()}
            for key in shape:
                if key.endswith("!") and key[:-1] not in value: problems.append(f"{path}: no {key[:-1]}")
            for key, inner in value.items():
                if key not in fields: problems.append(f"{path}: {key} is unknown")
                else: check(inner, fields[key], f"{path}.{key}")

    identifier = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
    if set(root) - {"//", "terraform", "variable", "resource", "output"}: problems.append(f"{list(root)}")
    for kind, resources in root.get("resource", {}).items():
        if kind not in kinds: problems.append(f"{kind} is unknown")
        for label, resource in resources.items():
            if not identifier.fullmatch(label): problems.append(f"{label} is no identifier")
            check(resource, kinds.get(kind, {}), f"{kind}.{label}")
    for label, variable in root.get("variable", {}).items():
        if not identifier.fullmatch(label): problems.append(f"{label} is no identifier")
        check(variable, {"type!": one_of("string", "object({ type = string, id = string })"),
                         "description!": lambda v: isinstance(v, str) and v, "default": lambda v: set(v) == {"type", "id"},
                         "validation": lambda v: len(v) == 1}, label)
    for kind in root.get("output", {}).values():
        for value in kind["value"].values(): check(value, reference, "output")
    print("\n".join(problems), end="")
    """#
}

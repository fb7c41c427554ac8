// encode json serializable
class Money { jsonSerialize() { return { amount: 5 }; } }
echo(json_encode({ price: new Money() }));

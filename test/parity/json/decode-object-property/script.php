<?php // decode object property
$data = json_decode('{"name": "Ann", "address": {"city": "X"}}');
echo $data->name, $data->address->city;

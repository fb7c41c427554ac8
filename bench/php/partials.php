<?php
for ($number = 1; $number <= 20; $number++) include __DIR__ . "/partials/part-$number.php";

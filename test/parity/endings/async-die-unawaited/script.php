<?php // async die unawaited
echo "main;"; exit("branch;");

<?php // var export returned
echo strtoupper(var_export([true, false], true));

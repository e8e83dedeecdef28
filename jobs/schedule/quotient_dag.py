"""Runs a study every night on a Spark cluster and reads the status of its output.

For Airflow 2.10 and later, with the providers apache-spark and standard. The values in capitals are for you to set, or
come from Airflow's environment. The Spark connection (SPARK_CONNECTION) names the cluster.
"""

import os
from datetime import datetime, timedelta, timezone

from airflow import DAG
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.providers.standard.operators.bash import BashOperator

# Where Quotient is unpacked and built, on the workers of Airflow.
HOME = os.environ.get("QUOTIENT_HOME", "/opt/quotient")
# Where driver and executors see them: a shared folder or HDFS.
STUDY = os.environ.get("QUOTIENT_STUDY", "hdfs:///studies/study.yml")
OUTPUT = os.environ.get("QUOTIENT_OUTPUT", "hdfs:///studies/output")
SPARK_CONNECTION = os.environ.get("QUOTIENT_SPARK_CONNECTION", "spark_default")

with DAG(
    dag_id="quotient",
    description="A run of the study, up to a new release",
    schedule="0 2 * * *",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    # A run takes what is there now: a missed night is not worth a run of its own.
    catchup=False,
    # Two runs at once do no harm, and no good.
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=12),
    default_args={"retries": 2, "retry_delay": timedelta(minutes=20)},
    tags=["quotient"],
) as dag:
    run = SparkSubmitOperator(
        task_id="run",
        name="quotient",
        conn_id=SPARK_CONNECTION,
        java_class="org.quotient.job.Main",
        application=f"{HOME}/target/quotient.jar",
        jars=f"{HOME}/target/quotient-models-en.jar",
        properties_file=f"{HOME}/jobs/conf/spark-defaults.conf",
        application_args=["run", STUDY, "--log", "json"],
    )

    # The run's own word is not enough: in cluster mode spark-submit returns 0 though the driver failed. Only a run that
    # went well leaves a mark in the output, and it must be younger than this run of the DAG.
    status = BashOperator(
        task_id="status",
        bash_command=(
            "age=$(( $(date +%s) - {{ dag_run.start_date.timestamp() | int }} + 60 ))\n"
            'exec bash "$QUOTIENT_HOME/jobs/quotient" status "$QUOTIENT_OUTPUT" --fail-if-older "${age}s"'
        ),
        env={"QUOTIENT_HOME": HOME, "QUOTIENT_OUTPUT": OUTPUT},
        append_env=True,
        retries=0,
    )

    run >> status
